import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { sinh } from "./sinh.js";

export const coshRow: UnaryRow = {
  name: "cosh",
  value: Math.cosh,
  slope: (x) => sinh(x),
  code: "Math.cosh(x)",
};

/**
 * The hyperbolic cosine (eˣ + e⁻ˣ)/2. Derivative sinh x.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { cosh, derivative } from "@descent/autodiff";
 *
 * console.log(cosh(0)); // 1
 * console.log(derivative(cosh)(0)); // 0
 * ```
 */
export function cosh(x: number): number;
export function cosh(x: Scalar): Scalar;
export function cosh(x: Scalar): Scalar {
  return typeof x === "number" ? Math.cosh(x) : applyUnary(coshRow, x);
}
