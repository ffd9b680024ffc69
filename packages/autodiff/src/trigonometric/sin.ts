import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { cos } from "./cos.js";

export const sinRow: UnaryRow = {
  name: "sin",
  value: Math.sin,
  slope: (x) => cos(x),
  code: "Math.sin(x)",
};

/**
 * The sine of x, in radians. Derivative cos x.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, sin } from "@descent/autodiff";
 *
 * console.log(sin(0)); // 0
 * console.log(derivative(sin)(0)); // 1
 * ```
 */
export function sin(x: number): number;
export function sin(x: Scalar): Scalar;
export function sin(x: Scalar): Scalar {
  return typeof x === "number" ? Math.sin(x) : applyUnary(sinRow, x);
}
