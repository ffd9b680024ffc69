import { checkPositive, type Optimizer } from "@descent/core";
import { callName } from "../call-name.js";
import { euclideanNorm } from "../norm.js";

/**
 * Shortens the direction to a largest length, a transform: d ← d · min(1, c/‖d‖₂)
 * (Pascanu, Mikolov and Bengio, 2013).
 *
 * @param max - c > 0: the largest Euclidean length.
 * @throws DescentError if `max` is not a positive finite number.
 *
 * @example
 * ```ts
 * import { chain, clipNorm, descend, learningRate } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * for (const { step, params } of descend(bowl, [3], chain(clipNorm(1), learningRate(0.5)))) {
 *   console.log(params[0]);
 *   if (step === 2) break;
 * }
 * // 3
 * // 2.5
 * // 2
 * ```
 */
export function clipNorm(max: number): Optimizer<null> {
  checkPositive("clipNorm", "max", max);
  return {
    name: callName("clipNorm", max),
    init: () => null,
    update: (direction, state) => {
      const length = euclideanNorm(direction);
      return [length > max ? direction.map((entry) => entry * (max / length)) : direction, state];
    },
  };
}
