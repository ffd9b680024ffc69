import type { Cost } from "@descent/core";
import { halfSquaredError } from "./half-squared-error.js";
import { meanOf } from "./mean-of.js";

/**
 * Half the mean squared error: J = (1/2N) Σ (ŷᵢ − yᵢ)², ∂J/∂ŷᵢ = (1/N)(ŷᵢ − yᵢ).
 *
 * Half of {@link mse}, with the same minimiser: at rate α it makes the steps that the mean squared
 * error makes at rate α/2.
 *
 * @throws DescentError from `value` and `slopes`, if there is no example or not one target for each
 *   prediction.
 *
 * @example
 * ```ts
 * import { halfMse } from "@descent/losses";
 *
 * console.log(halfMse.value([1, 2, 10], [0, 0, 0])); // 17.5
 * console.log(halfMse.slopes([3, 7], [5, 5])); // [ -1, 1 ]
 * ```
 */
export const halfMse: Cost = /* @__PURE__ */ meanOf(halfSquaredError, "halfMse");
