import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { mul } from "../arithmetic/mul.js";

export const exp2Row: UnaryRow = {
  name: "exp2",
  value: (x) => Math.pow(2, x),
  slope: (_x, value) => mul(Math.LN2, value),
  code: "Math.pow(2, x)",
};

/**
 * The power 2ˣ. Derivative 2ˣ·ln 2.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, exp2 } from "@descent/autodiff";
 *
 * console.log(exp2(10)); // 1024
 * console.log(derivative(exp2)(0)); // 0.6931471805599453
 * ```
 */
export function exp2(x: number): number;
export function exp2(x: Scalar): Scalar;
export function exp2(x: Scalar): Scalar {
  return typeof x === "number" ? Math.pow(2, x) : applyUnary(exp2Row, x);
}
