import type { Cost } from "@descent/core";
import { meanOf } from "./mean-of.js";
import { squaredError } from "./squared-error.js";

/**
 * The mean squared error of N predictions: J = (1/N) Σ (ŷᵢ − yᵢ)², ∂J/∂ŷᵢ = (2/N)(ŷᵢ − yᵢ).
 *
 * Without the factor ½; with it: {@link halfMse}. In the square of the target's unit.
 *
 * @throws DescentError from `value` and `slopes`, if there is no example or not one target for each
 *   prediction.
 *
 * @example
 * ```ts
 * import { mse } from "@descent/losses";
 *
 * console.log(mse.value([1, 2, 10], [0, 0, 0])); // 35
 * console.log(mse.slopes([3, 7], [5, 5])); // [ -2, 2 ]
 * ```
 */
export const mse: Cost = /* @__PURE__ */ meanOf(squaredError, "mse");
