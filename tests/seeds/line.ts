import type { Examples, Loss, Objective, Vector } from "@descent/core";
import { halfSquaredError, squaredError } from "@descent/losses";
import { linear, meanLoss } from "@descent/models";

/** One number in, one number out, for each example. */
export type Points = Examples<readonly number[]>;

/** Examples of a line: the i-th x with the i-th y. */
export function points(x: Vector, y: Vector): Points {
  return { inputs: x.map((entry) => [entry]), targets: y };
}

/** ŷ = θ₀ + θ₁ x: the intercept first. */
export const line = linear(1);

/** The mean of a loss over the examples, as a function of (θ₀, θ₁). */
function costOf(loss: Loss, examples: Points): Objective {
  const cost = meanLoss(line, loss);
  return (params) => cost(params, examples);
}

/** (1/N) Σ (ŷ − y)². */
export function mseOf(examples: Points): Objective {
  return costOf(squaredError, examples);
}

/** (1/2N) Σ (ŷ − y)². */
export function halfMseOf(examples: Points): Objective {
  return costOf(halfSquaredError, examples);
}

/** Three points on y = x. */
export const diagonal = points([1, 2, 3], [1, 2, 3]);

/** Three points on y = 2x. */
export const double = points([1, 2, 3], [2, 4, 6]);
