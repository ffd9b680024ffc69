import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { div } from "../arithmetic/div.js";
import { hypot } from "../power/hypot.js";

export const asinhRow: UnaryRow = {
  name: "asinh",
  value: Math.asinh,
  slope: (x) => div(1, hypot(1, x)),
  code: "Math.asinh(x)",
};

/**
 * The inverse hyperbolic sine ln(x + √(x² + 1)). Derivative 1/√(1 + x²), without overflow on the
 * way.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { asinh, derivative } from "@descent/autodiff";
 *
 * console.log(asinh(0)); // 0
 * console.log(derivative(asinh)(0.75)); // 0.8
 * console.log(derivative(asinh)(1e200)); // 1e-200
 * ```
 */
export function asinh(x: number): number;
export function asinh(x: Scalar): Scalar;
export function asinh(x: Scalar): Scalar {
  return typeof x === "number" ? Math.asinh(x) : applyUnary(asinhRow, x);
}
