import type { Loss } from "@descent/core";

/**
 * Half the squared error of one example: ℓ(ŷ, y) = ½(ŷ − y)², ∂ℓ/∂ŷ = ŷ − y.
 *
 * The ½ cancels the 2 of the derivative; many courses write it so (Ng, CS229; Bishop, 2006). The
 * minimiser is that of {@link squaredError}, and a learning rate counts half as much.
 *
 * @example
 * ```ts
 * import { halfSquaredError } from "@descent/losses";
 *
 * console.log(halfSquaredError.value(3, 5)); // 2
 * console.log(halfSquaredError.slope(3, 5)); // -2
 * ```
 */
export const halfSquaredError: Loss = {
  name: "halfSquaredError",
  value: (prediction, target) => (prediction - target) ** 2 / 2,
  slope: (prediction, target) => prediction - target,
  curvature: 1,
};
