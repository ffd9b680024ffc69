import { checkFinite, type StopRule } from "@descent/core";
import { callName } from "../call-name.js";
import { judged, ruleOf } from "./criterion.js";

/**
 * Converged when the cost has come down to a target: J(θ) ≤ c.
 *
 * Right when the smallest cost, or one that is good enough, is known; wrong when it is a guess.
 *
 * @param target - c, in units of the cost.
 * @throws DescentError if the target is not a finite number.
 *
 * @example
 * ```ts
 * import { gradientDescent, minimize, valueBelow } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const { step } = minimize(bowl, [3], gradientDescent(0.1), { until: valueBelow(1e-12) });
 * console.log(step); // 67
 * ```
 */
export function valueBelow(target: number): StopRule<null> {
  checkFinite("valueBelow", "target", target);
  const name = callName("valueBelow", target);
  return ruleOf(name, "converged", target, null, (now) => [judged(now)?.value ?? null, null]);
}
