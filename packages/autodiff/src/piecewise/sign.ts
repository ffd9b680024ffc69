import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";

export const signRow: UnaryRow = {
  name: "sign",
  value: Math.sign,
  slope: () => 0,
  code: "Math.sign(x)",
  kink: (x) => x === 0,
};

/**
 * The sign of x: −1, 0 or 1. Derivative 0 everywhere, at the jump too.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, sign } from "@descent/autodiff";
 *
 * console.log(sign(-3)); // -1
 * console.log(derivative(sign)(-3)); // 0
 * ```
 */
export function sign(x: number): number;
export function sign(x: Scalar): Scalar;
export function sign(x: Scalar): Scalar {
  return typeof x === "number" ? Math.sign(x) : applyUnary(signRow, x);
}
