import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { sign } from "./sign.js";

export const absRow: UnaryRow = {
  name: "abs",
  value: Math.abs,
  slope: (x) => sign(x),
  code: "Math.abs(x)",
  kink: (x) => x === 0,
};

/**
 * The absolute value |x|. Derivative sign x: 0 at 0, the shortest subgradient.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { abs, derivative } from "@descent/autodiff";
 *
 * console.log(abs(-3)); // 3
 * console.log(derivative(abs)(-3)); // -1
 * console.log(derivative(abs)(0)); // 0
 * ```
 */
export function abs(x: number): number;
export function abs(x: Scalar): Scalar;
export function abs(x: Scalar): Scalar {
  return typeof x === "number" ? Math.abs(x) : applyUnary(absRow, x);
}
