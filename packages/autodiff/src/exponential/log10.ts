import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { div } from "../arithmetic/div.js";
import { nonNegative } from "./non-negative.js";

export const log10Row: UnaryRow = {
  name: "log10",
  value: Math.log10,
  slope: (x) => div(Math.LOG10E, nonNegative(x)),
  code: "Math.log10(x)",
};

/**
 * The logarithm to base 10, log₁₀ x. Derivative 1/(x·ln 10): ∞ at 0, NaN for x < 0, as log₁₀ x
 * itself.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, log10 } from "@descent/autodiff";
 *
 * console.log(log10(1000)); // 3
 * console.log(derivative(log10)(1)); // 0.4342944819032518
 * ```
 */
export function log10(x: number): number;
export function log10(x: Scalar): Scalar;
export function log10(x: Scalar): Scalar {
  return typeof x === "number" ? Math.log10(x) : applyUnary(log10Row, x);
}
