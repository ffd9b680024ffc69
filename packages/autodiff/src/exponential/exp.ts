import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";

export const expRow: UnaryRow = {
  name: "exp",
  value: Math.exp,
  slope: (_x, value) => value,
  code: "Math.exp(x)",
};

/**
 * The exponential function eˣ. Derivative eˣ.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, exp } from "@descent/autodiff";
 *
 * console.log(exp(0)); // 1
 * console.log(derivative(exp)(0)); // 1
 * ```
 */
export function exp(x: number): number;
export function exp(x: Scalar): Scalar;
export function exp(x: Scalar): Scalar {
  return typeof x === "number" ? Math.exp(x) : applyUnary(expRow, x);
}
