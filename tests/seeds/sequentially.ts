import type { Objective, Vector } from "@descent/core";
import { gradientDescent } from "@descent/optimizers";
import { iterates } from "./iterates.js";

/**
 * One round of updates the wrong way: each parameter by a step of its own, from where the last one
 * has gone.
 */
export function sequentially(cost: Objective, start: Vector, rate: number): Vector {
  return start.reduce<Vector>((at, _theta, i) => {
    const alone: Objective = ([theta = NaN]) => {
      const { value, gradient } = cost(at.with(i, theta));
      return { value, gradient: [gradient[i] ?? NaN] };
    };
    const [, after] = iterates(alone, [at[i] ?? NaN], gradientDescent(rate), 1);
    return at.with(i, after?.params[0] ?? NaN);
  }, start);
}
