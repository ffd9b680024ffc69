import { checkCount, type StopRule } from "@descent/core";
import { callName } from "../call-name.js";
import { ruleOf } from "./criterion.js";

/**
 * Stops after n updates. A limit: reaching it is not convergence.
 *
 * @param steps - n ≥ 0; with 0 only the start is measured.
 * @throws DescentError if `steps` is not a whole number of at least 0.
 *
 * @example
 * ```ts
 * import { gradientDescent, maxSteps, minimize } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const { step, converged } = minimize(bowl, [3], gradientDescent(0.1), { until: maxSteps(100) });
 * console.log(step, converged); // 100 false
 * ```
 */
export function maxSteps(steps: number): StopRule<null> {
  checkCount("maxSteps", "steps", steps, 0);
  return ruleOf(callName("maxSteps", steps), "limit", steps, null, ({ step }) => [step, null]);
}
