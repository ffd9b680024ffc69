import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { div } from "../arithmetic/div.js";
import { sqrt } from "../power/sqrt.js";
import { oneMinusSquare } from "./one-minus-square.js";

export const asinRow: UnaryRow = {
  name: "asin",
  value: Math.asin,
  slope: (x) => div(1, sqrt(oneMinusSquare(x))),
  code: "Math.asin(x)",
  kink: (x) => Math.abs(x) === 1,
};

/**
 * The arc sine of x, in radians. Derivative 1/√(1 − x²): ∞ at ±1, NaN beyond, as the arc sine
 * itself.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { asin, derivative } from "@descent/autodiff";
 *
 * console.log(asin(0)); // 0
 * console.log(derivative(asin)(0.6)); // 1.25
 * ```
 */
export function asin(x: number): number;
export function asin(x: Scalar): Scalar;
export function asin(x: Scalar): Scalar {
  return typeof x === "number" ? Math.asin(x) : applyUnary(asinRow, x);
}
