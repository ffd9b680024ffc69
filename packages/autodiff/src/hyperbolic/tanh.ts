import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { sechSquare } from "./sech-square.js";

export const tanhRow: UnaryRow = {
  name: "tanh",
  value: Math.tanh,
  slope: (x) => sechSquare(x),
  code: "Math.tanh(x)",
};

/**
 * The hyperbolic tangent. Derivative sech² x = 4e⁻²ˣ/(1 + e⁻²ˣ)², which keeps its digits where
 * 1 − tanh² x has lost them.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, tanh } from "@descent/autodiff";
 *
 * console.log(tanh(0)); // 0
 * console.log(derivative(tanh)(0)); // 1
 * console.log(derivative(tanh)(400)); // 0
 * ```
 */
export function tanh(x: number): number;
export function tanh(x: Scalar): Scalar;
export function tanh(x: Scalar): Scalar {
  return typeof x === "number" ? Math.tanh(x) : applyUnary(tanhRow, x);
}
