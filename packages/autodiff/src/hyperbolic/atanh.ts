import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { div } from "../arithmetic/div.js";
import { nonNegative } from "../exponential/non-negative.js";
import { oneMinusSquare } from "../trigonometric/one-minus-square.js";

export const atanhRow: UnaryRow = {
  name: "atanh",
  value: Math.atanh,
  slope: (x) => div(1, nonNegative(oneMinusSquare(x))),
  code: "Math.atanh(x)",
};

/**
 * The inverse hyperbolic tangent ½·ln((1 + x)/(1 − x)). Derivative 1/(1 − x²): ∞ at ±1, NaN beyond,
 * as the inverse hyperbolic tangent itself.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { atanh, derivative } from "@descent/autodiff";
 *
 * console.log(atanh(0)); // 0
 * console.log(derivative(atanh)(0.5)); // 1.3333333333333333
 * console.log(derivative(atanh)(2)); // NaN
 * ```
 */
export function atanh(x: number): number;
export function atanh(x: Scalar): Scalar;
export function atanh(x: Scalar): Scalar {
  return typeof x === "number" ? Math.atanh(x) : applyUnary(atanhRow, x);
}
