import { checkStrength, type Penalty } from "./penalty.js";
import { proximalDescent } from "./proximal.js";

/**
 * The ridge penalty P(c) = α c² of each coefficient, which shrinks all of them and shares weight between
 * columns that are alike (Hoerl and Kennard, 1970). With the mean squared error it is scikit-learn's
 * `Ridge(alpha)` at α = alpha/N.
 *
 * Coefficients are penalised in raw units: standardise the columns first where that is not meant.
 *
 * @param alpha - α ≥ 0.
 * @throws DescentError if α is negative or not finite.
 *
 * @example
 * ```ts
 * import { fitLinearRegression, ridge } from "@descent/models";
 *
 * const fit = fitLinearRegression({ x: [-1, 0, 1], y: [-3, 0, 3], penalty: ridge(2 / 3) });
 * console.log(fit.coefficients[0]?.toFixed(6)); // 1.500000
 * ```
 */
export function ridge(alpha: number): Penalty {
  checkStrength("ridge", "alpha", alpha);
  const penalty = {
    name: `ridge(${alpha})`,
    value: (c: number): number => alpha * c * c,
    proximal: (value: number, step: number): number => value / (1 + 2 * alpha * step),
    curvature: 2 * alpha,
  };
  return { ...penalty, descent: (...plan) => proximalDescent(penalty, ...plan) };
}
