import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { cosh } from "./cosh.js";

export const sinhRow: UnaryRow = {
  name: "sinh",
  value: Math.sinh,
  slope: (x) => cosh(x),
  code: "Math.sinh(x)",
};

/**
 * The hyperbolic sine (eˣ − e⁻ˣ)/2. Derivative cosh x.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, sinh } from "@descent/autodiff";
 *
 * console.log(sinh(0)); // 0
 * console.log(derivative(sinh)(0)); // 1
 * ```
 */
export function sinh(x: number): number;
export function sinh(x: Scalar): Scalar;
export function sinh(x: Scalar): Scalar {
  return typeof x === "number" ? Math.sinh(x) : applyUnary(sinhRow, x);
}
