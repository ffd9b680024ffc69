import { check, checkOptions, type StopRule } from "@descent/core";
import { callName } from "../call-name.js";
import { euclideanNorm, maxNorm } from "../norm.js";
import { atMost, checkTolerance, judged, verdictOf } from "./criterion.js";

/**
 * Converged when the gradient is small: ‖∇J(θ)‖ ≤ ε.
 *
 * Right where the cost is scaled so that a slope of ε is next to nothing; wrong on a plateau, which
 * is flat far from any minimum.
 *
 * @param tolerance - ε ≥ 0, in units of the cost per unit of a parameter.
 * @param options - `norm`: `"max"` (the largest entry, unless given) or `"euclidean"`.
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
  options: { readonly norm?: "max" | "euclidean" } = {},
): StopRule<null> {
  checkTolerance("gradientBelow", tolerance);
  checkOptions("gradientBelow", options, ["norm"]);
  const { norm = "max" } = options;
  const known = ["max", "euclidean"].includes(norm);
  check(known, "gradientBelow", "norm", 'must be "max" or "euclidean"', norm);
  const size = norm === "max" ? maxNorm : euclideanNorm;
  const name = callName("gradientBelow", tolerance, options);
  return {
    name,
    init: null,
    check: (now, state) => {
      const evaluation = judged(now);
      const measured = evaluation === null ? null : size(evaluation.gradient);
      return [verdictOf(atMost(name, "converged", measured, tolerance)), state];
    },
  };
}
