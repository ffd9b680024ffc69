import type { Json, StopRule } from "@descent/core";
import { combined, type Rules } from "./combined.js";

/**
 * Stops as soon as one of the rules does; the run has converged if one of those that stopped it says
 * so. `anyOf()` of nothing never stops.
 *
 * @throws DescentError if one of them is no stop rule.
 *
 * @example
 * ```ts
 * import { anyOf, gradientBelow, gradientDescent, maxSteps, minimize } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const until = anyOf(gradientBelow(1e-6), maxSteps(50));
 * const { report } = minimize(bowl, [3], gradientDescent(0.1), { until });
 * console.log(report.met, report.converged); // [ 'maxSteps(50)' ] false
 * ```
 */
export function anyOf<const States extends readonly Json[]>(
  ...rules: Rules<States>
): StopRule<States>;
export function anyOf(...rules: readonly StopRule[]): StopRule<readonly Json[]> {
  return combined("anyOf", "some", rules);
}
