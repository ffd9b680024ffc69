import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { div } from "../arithmetic/div.js";
import { nonNegative } from "./non-negative.js";

export const logRow: UnaryRow = {
  name: "log",
  value: Math.log,
  slope: (x) => div(1, nonNegative(x)),
  code: "Math.log(x)",
};

/**
 * The natural logarithm ln x. Derivative 1/x: ∞ at 0, NaN for x < 0, as ln x itself.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, log } from "@descent/autodiff";
 *
 * console.log(log(1)); // 0
 * console.log(derivative(log)(4)); // 0.25
 * console.log(derivative(log)(-1)); // NaN
 * ```
 */
export function log(x: number): number;
export function log(x: Scalar): Scalar;
export function log(x: Scalar): Scalar {
  return typeof x === "number" ? Math.log(x) : applyUnary(logRow, x);
}
