import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { div } from "../arithmetic/div.js";
import { hypot } from "../power/hypot.js";
import { square } from "../power/square.js";

export const atanRow: UnaryRow = {
  name: "atan",
  value: Math.atan,
  slope: (x) => square(div(1, hypot(1, x))),
  code: "Math.atan(x)",
};

/**
 * The arc tangent of x, in radians. Derivative 1/(1 + x²), as (1/√(1 + x²))² so that x² cannot
 * overflow.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { atan, derivative } from "@descent/autodiff";
 *
 * console.log(atan(0)); // 0
 * console.log(derivative(atan)(3)); // 0.1
 * ```
 */
export function atan(x: number): number;
export function atan(x: Scalar): Scalar;
export function atan(x: Scalar): Scalar {
  return typeof x === "number" ? Math.atan(x) : applyUnary(atanRow, x);
}
