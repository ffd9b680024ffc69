import { checkCount, type StopRule } from "@descent/core";
import { callName } from "../call-name.js";
import { maxNorm } from "../norm.js";
import { atLeast, judged, verdictOf } from "./criterion.js";

const words = "the gradient is zero";

/**
 * Converged when the gradient is exactly zero: no step can follow from it. `minimize` always checks
 * it.
 *
 * @param measurements - How many measurements in a row must have a zero gradient; 1 unless given. A
 *   run on batches without a validation objective needs a whole epoch of them.
 * @throws DescentError if `measurements` is not a whole number of at least 1.
 *
 * @example
 * ```ts
 * import { gradientDescent, minimize } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const { report } = minimize(bowl, [0], gradientDescent(0.1));
 * console.log(report.steps, report.met); // 0 [ 'gradientBelow(1e-8)', 'stationary()' ]
 * ```
 */
export function stationary(measurements?: number): StopRule<number> {
  const threshold = measurements ?? 1;
  checkCount("stationary", "measurements", threshold);
  const name = callName("stationary", ...(measurements === undefined ? [] : [measurements]));
  return {
    name,
    init: 0,
    check: (now, count) => {
      const gradient = judged(now)?.gradient;
      const next = gradient === undefined ? count : maxNorm(gradient) === 0 ? count + 1 : 0;
      return [verdictOf(atLeast(name, "converged", next, threshold, words)), next];
    },
  };
}
