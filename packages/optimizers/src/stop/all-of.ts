import { check, type Json, type StopRule } from "@descent/core";
import { combined, type Rules } from "./combined.js";

/**
 * Stops when all of the rules do at the same step; the run has converged if one of them says so:
 * `allOf(gradientBelow(1e-6), maxSteps(100))` goes on for at least 100 steps.
 *
 * @throws DescentError if one of them is no stop rule, or if there is none, since nothing is always met.
 *
 * @example
 * ```ts
 * import { allOf, gradientBelow, gradientDescent, minimize, valueBelow } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const until = allOf(gradientBelow(1e-6), valueBelow(1e-14));
 * console.log(minimize(bowl, [3], gradientDescent(0.1), { until }).step); // 78
 * ```
 */
export function allOf<const States extends readonly Json[]>(
  ...rules: Rules<States>
): StopRule<States>;
export function allOf(...rules: readonly StopRule[]): StopRule<readonly Json[]> {
  check(rules.length > 0, "allOf", "rules", "must have at least one rule", rules);
  return combined("allOf", "every", rules);
}
