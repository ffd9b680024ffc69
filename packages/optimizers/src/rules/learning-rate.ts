import type { Optimizer, Schedule } from "@descent/core";
import { rateAt } from "./rate.js";

/**
 * Multiplies the direction by the learning rate: delta = α · d.
 *
 * The last part of a {@link chain}: `chain(momentum(0.9), learningRate(0.01))`.
 *
 * @param rate - α > 0, or a schedule step ↦ α ≥ 0.
 * @throws DescentError if the rate is not a positive finite number or a schedule; from `update`, if
 *   the schedule gives a negative or non-finite rate.
 *
 * @example
 * ```ts
 * import { chain, descend, learningRate, momentum } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * for (const { step, params } of descend(bowl, [4], chain(momentum(0.5), learningRate(0.25)))) {
 *   console.log(params[0]);
 *   if (step === 2) break;
 * }
 * // 4
 * // 2
 * // 0
 * ```
 */
export function learningRate(rate: number | Schedule): Optimizer<null> {
  return scaleBy("learningRate", rate);
}

/** The body of {@link learningRate} under the name of the public call that is asked for. */
export function scaleBy(call: string, rate: number | Schedule): Optimizer<null> {
  const at = rateAt(call, rate);
  return {
    name: `${call}(${typeof rate === "function" ? rate.name || "schedule" : rate})`,
    init: () => null,
    update: (direction, state, { step }) => {
      const alpha = at(step);
      return [direction.map((entry) => alpha * entry), state];
    },
  };
}
