import type { Optimizer } from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";
import { checkNotNegative } from "./check-not-negative.js";

/**
 * Adds λθ to the direction, a transform: with the gradient of J this is the gradient of
 * J(θ) + ½ λ‖θ‖² (ridge: Hoerl and Kennard, 1970).
 *
 * All parameters decay, an intercept too. The value and gradient of iterations, and the stop rules that
 * look at them, are those of J alone: use `stepBelow`, or put the penalty into the objective.
 *
 * @param decay - λ ≥ 0.
 * @throws DescentError if the decay is negative or not finite.
 *
 * @example
 * ```ts
 * import { chain, descend, learningRate, weightDecay } from "@descent/optimizers";
 *
 * const flat = () => ({ value: 0, gradient: [0] });
 * for (const { step, params } of descend(flat, [8], chain(weightDecay(0.5), learningRate(1)))) {
 *   console.log(params[0]);
 *   if (step === 2) break;
 * }
 * // 8
 * // 4
 * // 2
 * ```
 */
export function weightDecay(decay: number): Optimizer<null> {
  checkNotNegative("weightDecay", "decay", decay);
  return {
    name: callName("weightDecay", decay),
    init: () => null,
    update: (direction, state, { params }) => [
      combine(direction, params, (entry, param) => entry + decay * param),
      state,
    ],
  };
}
