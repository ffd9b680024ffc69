import type { Context, Evaluation, Vector } from "@descent/core";
import { entry } from "../entry.js";
import { deepFreeze } from "../freeze.js";
import { spread } from "../sample.js";

/**
 * A frozen context with the stated gradient at `params`. The function behind it is the bowl
 * J(p) = g·(p − θ) + ½ max(|g|) ‖p − θ‖², so that a line search has something to search.
 */
export function probe(params: Vector, gradient: Vector, step: number): Context {
  const curvature = Math.max(...gradient.map(Math.abs));
  const evaluate = (at: Vector): Evaluation => {
    const moved = params.map((theta, i) => entry(at, i) - theta);
    return {
      value: moved.reduce((sum, d, i) => sum + d * (entry(gradient, i) + (curvature * d) / 2), 0),
      gradient: moved.map((d, i) => entry(gradient, i) + curvature * d),
    };
  };
  return deepFreeze({ step, params, value: 0, gradient, evaluate });
}

/** A vector of `size` fixed numbers in [−2, 2), another for each `step`. */
export function someVector(size: number, step: number): Vector {
  return Array.from({ length: size }, (_, i) => 4 * spread(17 * step + i) - 2);
}
