import type { Loss } from "@descent/core";

/**
 * The absolute error of one example: ℓ(ŷ, y) = |ŷ − y|, ∂ℓ/∂ŷ = sign(ŷ − y).
 *
 * At ŷ = y there is a kink, where every slope in [−1, 1] is a subgradient; 0 is taken. An outlier
 * counts by its distance and not by its square, and the best constant is the median. With no
 * curvature near the minimum, descent needs a falling rate to settle.
 *
 * @example
 * ```ts
 * import { absoluteError } from "@descent/losses";
 *
 * console.log(absoluteError.value(3, 5)); // 2
 * console.log(absoluteError.slope(3, 5), absoluteError.slope(5, 5)); // -1 0
 * ```
 */
export const absoluteError: Loss = {
  name: "absoluteError",
  value: (prediction, target) => Math.abs(prediction - target),
  slope: (prediction, target) => Math.sign(prediction - target),
};
