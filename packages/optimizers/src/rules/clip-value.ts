import { checkPositive, type Optimizer } from "@descent/core";
import { callName } from "../call-name.js";

/**
 * Cuts each entry of the direction off at a largest size, a transform: dᵢ ← min(max(dᵢ, −c), c)
 * (Mikolov, 2012).
 *
 * Unlike {@link clipNorm} it may turn the direction.
 *
 * @param max - c > 0: the largest size of an entry.
 * @throws DescentError if `max` is not a positive finite number.
 *
 * @example
 * ```ts
 * import { chain, clipValue, descend, learningRate } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * for (const { step, params } of descend(bowl, [-3], chain(clipValue(1), learningRate(0.5)))) {
 *   console.log(params[0]);
 *   if (step === 2) break;
 * }
 * // -3
 * // -2.5
 * // -2
 * ```
 */
export function clipValue(max: number): Optimizer<null> {
  checkPositive("clipValue", "max", max);
  return {
    name: callName("clipValue", max),
    init: () => null,
    update: (direction, state) => [
      direction.map((entry) => Math.min(Math.max(entry, -max), max)),
      state,
    ],
  };
}
