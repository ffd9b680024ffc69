import { checkStrength, type Penalty } from "./penalty.js";
import { proximalDescent } from "./proximal.js";

/**
 * The lasso penalty P(c) = α |c| of each coefficient, which sets small ones to zero exactly (Tibshirani,
 * 1996). With the mean of `halfSquaredError` it is scikit-learn's `Lasso(alpha)`.
 *
 * Coefficients are penalised in raw units: standardise the columns first where that is not meant.
 *
 * @param alpha - α ≥ 0.
 * @throws DescentError if α is negative or not finite.
 *
 * @example
 * ```ts
 * import { halfSquaredError } from "@descent/losses";
 * import { fitLinearRegression, lasso } from "@descent/models";
 *
 * const x = [-1, 0, 1];
 * const loss = halfSquaredError;
 * const fit = fitLinearRegression({ x, y: [-3, 0, 3], loss, penalty: lasso(1) });
 * console.log(fit.coefficients[0]?.toFixed(6)); // 1.500000
 * console.log(fitLinearRegression({ x, y: [-3, 0, 3], loss, penalty: lasso(2) }).coefficients); // [ 0 ]
 * ```
 */
export function lasso(alpha: number): Penalty {
  checkStrength("lasso", "alpha", alpha);
  const penalty = {
    name: `lasso(${alpha})`,
    value: (c: number): number => alpha * Math.abs(c),
    proximal: (value: number, step: number): number => softened(value, alpha * step),
  };
  return { ...penalty, descent: (...plan) => proximalDescent(penalty, ...plan) };
}

/** A value brought nearer to 0 by `less`, and not past it. */
export function softened(value: number, less: number): number {
  return Math.sign(value) * Math.max(0, Math.abs(value) - less);
}
