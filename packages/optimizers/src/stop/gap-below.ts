import { checkOptions, checkPositive, type StopRule } from "@descent/core";
import { callName } from "../call-name.js";
import { euclideanNorm } from "../norm.js";
import { checkTolerance, judged, ruleOf } from "./criterion.js";

/**
 * Converged when the cost is provably within ε of its minimum: ‖∇J(θ)‖² / 2μ ≤ ε, where the left side
 * is at least J(θ) − J* for a cost of strong convexity μ, that is, one whose curvature is at least μ
 * everywhere (Boyd and Vandenberghe, 2004, section 9.1.2).
 *
 * Right where μ is known, as with a ridge penalty ½μ‖θ‖² on a convex cost; wrong, and no proof, where
 * the curvature is below μ anywhere, as it is for every cost with a second minimum.
 *
 * @param tolerance - ε ≥ 0, in units of the cost.
 * @param options - `strongConvexity`: μ > 0, in units of the cost per squared unit of a parameter.
 * @throws DescentError if the tolerance is negative or μ is not positive, or an option is unknown.
 *
 * @example
 * ```ts
 * import { gapBelow, gradientDescent, minimize } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2 + 5, gradient: [2 * theta] });
 * const until = gapBelow(1e-6, { strongConvexity: 2 });
 * const { value, report } = minimize(bowl, [3], gradientDescent(0.1), { until });
 * console.log(report.steps, value - 5 < 1e-6); // 36 true
 * ```
 */
export function gapBelow(
  tolerance: number,
  options: { readonly strongConvexity: number },
): StopRule<null> {
  checkTolerance("gapBelow", tolerance);
  checkOptions("gapBelow", options, ["strongConvexity"]);
  const { strongConvexity } = options;
  checkPositive("gapBelow", "strongConvexity", strongConvexity);
  const name = callName("gapBelow", tolerance, options);
  return ruleOf(name, "converged", tolerance, null, (now) => {
    const gradient = judged(now)?.gradient;
    if (gradient === undefined) return [null, null];
    const gap = (euclideanNorm(gradient) / strongConvexity) * (euclideanNorm(gradient) / 2);
    return [Math.min(gap, Number.MAX_VALUE), null];
  });
}
