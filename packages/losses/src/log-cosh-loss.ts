import type { Loss } from "@descent/core";

/**
 * The logarithm of the hyperbolic cosine of the error r = ŷ − y: ℓ = ln cosh r, ∂ℓ/∂ŷ = tanh r.
 *
 * Close to ½r² for small errors and to |r| − ln 2 for large ones, and smooth everywhere. Computed
 * as |r| + ln(1 + ½(e^−2|r| − 1)): cosh itself overflows from |r| = 711 on.
 *
 * @example
 * ```ts
 * import { logCoshLoss } from "@descent/losses";
 *
 * console.log(logCoshLoss.value(0, 0)); // 0
 * console.log(logCoshLoss.value(1000, 0).toFixed(4)); // 999.3069
 * ```
 */
export const logCoshLoss: Loss = {
  name: "logCoshLoss",
  value: (prediction, target) => {
    const distance = Math.abs(prediction - target);
    return distance + Math.log1p(Math.expm1(-2 * distance) / 2);
  },
  slope: (prediction, target) => Math.tanh(prediction - target),
  curvature: 1,
};
