import { checkOptions } from "@descent/core";
import { softened } from "./lasso.js";
import { checkStrength, type Penalty } from "./penalty.js";
import { proximalDescent } from "./proximal.js";

/**
 * The elastic net P(c) = α |c| + β c² of each coefficient: a lasso that shares weight between columns
 * that are alike, as ridge does (Zou and Hastie, 2005). With the mean of `halfSquaredError` it is
 * scikit-learn's `ElasticNet(alpha, l1_ratio)` at α = alpha · l1_ratio, β = alpha (1 − l1_ratio)/2.
 *
 * Coefficients are penalised in raw units: standardise the columns first where that is not meant.
 *
 * @param strengths - `lasso`: α ≥ 0, and `ridge`: β ≥ 0.
 * @throws DescentError if α or β is negative or not finite, or a name is unknown.
 *
 * @example
 * ```ts
 * import { halfSquaredError } from "@descent/losses";
 * import { elasticNet, fitLinearRegression } from "@descent/models";
 *
 * const penalty = elasticNet({ lasso: 1, ridge: 1 / 6 });
 * const loss = halfSquaredError;
 * const fit = fitLinearRegression({ x: [-1, 0, 1], y: [-3, 0, 3], loss, penalty });
 * console.log(fit.coefficients[0]?.toFixed(6)); // 1.000000
 * ```
 */
export function elasticNet(strengths: { readonly lasso: number; readonly ridge: number }): Penalty {
  checkOptions("elasticNet", strengths, ["lasso", "ridge"]);
  const { lasso: alpha, ridge: beta } = strengths;
  checkStrength("elasticNet", "lasso", alpha);
  checkStrength("elasticNet", "ridge", beta);
  const penalty = {
    name: `elasticNet({ lasso: ${alpha}, ridge: ${beta} })`,
    value: (c: number): number => alpha * Math.abs(c) + beta * c * c,
    proximal: (value: number, step: number): number =>
      softened(value, alpha * step) / (1 + 2 * beta * step),
  };
  return { ...penalty, descent: (...plan) => proximalDescent(penalty, ...plan) };
}
