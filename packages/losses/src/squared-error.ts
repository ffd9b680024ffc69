import type { Loss } from "@descent/core";

/**
 * The squared error of one example: ℓ(ŷ, y) = (ŷ − y)², ∂ℓ/∂ŷ = 2(ŷ − y).
 *
 * The error is prediction minus target. Without the factor ½, as in most libraries; with it:
 * {@link halfSquaredError}. In the square of the target's unit (Legendre, 1805; Gauss, 1809).
 *
 * @example
 * ```ts
 * import { squaredError } from "@descent/losses";
 *
 * console.log(squaredError.value(3, 5)); // 4
 * console.log(squaredError.slope(3, 5)); // -4
 * ```
 */
export const squaredError: Loss = {
  name: "squaredError",
  value: (prediction, target) => (prediction - target) ** 2,
  slope: (prediction, target) => 2 * (prediction - target),
  curvature: 2,
};
