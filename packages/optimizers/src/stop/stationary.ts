import type { StopRule } from "@descent/core";
import { maxNorm } from "../norm.js";
import { judged, ruleOf } from "./criterion.js";

/**
 * Converged when the gradient is exactly zero: no step can follow from it. `minimize` always checks
 * it.
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
export function stationary(): StopRule<null> {
  return ruleOf("stationary()", "converged", 0, null, (now) => {
    const gradient = judged(now)?.gradient;
    return [gradient ? maxNorm(gradient) : null, null, "the gradient is zero"];
  });
}
