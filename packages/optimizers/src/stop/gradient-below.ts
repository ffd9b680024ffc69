import { check, checkBoolean, checkOptions, type StopRule } from "@descent/core";
import { callName } from "../call-name.js";
import { euclideanNorm, maxNorm } from "../norm.js";
import { checkTolerance, judged, ruleOf } from "./criterion.js";

/**
 * Converged when the gradient is small: ‖∇J(θ)‖ ≤ ε.
 *
 * Right where the cost is scaled so that a slope of ε is next to nothing, or with `relative`, where
 * the start is far away; wrong on a plateau, which is flat far from any minimum. It sees ∇J alone: a
 * penalty that an optimizer adds, as `weightDecay` does, is none of its business.
 *
 * @param tolerance - ε ≥ 0, in units of the cost per unit of a parameter; a share of the gradient at the
 *   start with `relative`.
 * @param options - `norm`: `"max"` (the largest entry, unless given) or `"euclidean"`; `relative`.
 * @throws DescentError if the tolerance is negative or not finite, or an option is unknown.
 *
 * @example
 * ```ts
 * import { gradientBelow, gradientDescent, minimize } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const { step, converged } = minimize(bowl, [3], gradientDescent(0.1), { until: gradientBelow(1e-6) });
 * console.log(step, converged); // 70 true
 * ```
 */
export function gradientBelow(
  tolerance: number,
  options: { readonly norm?: "max" | "euclidean"; readonly relative?: boolean } = {},
): StopRule<number | null> {
  checkTolerance("gradientBelow", tolerance);
  checkOptions("gradientBelow", options, ["norm", "relative"]);
  const { norm = "max", relative = false } = options;
  const known = ["max", "euclidean"].includes(norm);
  check(known, "gradientBelow", "norm", 'must be "max" or "euclidean"', norm);
  checkBoolean("gradientBelow", "relative", relative);
  const size = norm === "max" ? maxNorm : euclideanNorm;
  const name = callName("gradientBelow", tolerance, options);
  return ruleOf<number | null>(name, "converged", tolerance, null, (now, first) => {
    const gradient = judged(now)?.gradient;
    if (gradient === undefined) return [null, first];
    const slope = size(gradient);
    if (!relative) return [slope, null];
    const unit = first === null || first === 0 ? slope : first;
    return [slope && Math.min(slope / unit, Number.MAX_VALUE), unit];
  });
}
