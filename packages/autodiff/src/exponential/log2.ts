import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { div } from "../arithmetic/div.js";
import { nonNegative } from "./non-negative.js";

export const log2Row: UnaryRow = {
  name: "log2",
  value: Math.log2,
  slope: (x) => div(Math.LOG2E, nonNegative(x)),
  code: "Math.log2(x)",
};

/**
 * The logarithm to base 2, log₂ x. Derivative 1/(x·ln 2): ∞ at 0, NaN for x < 0, as log₂ x itself.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, log2 } from "@descent/autodiff";
 *
 * console.log(log2(8)); // 3
 * console.log(derivative(log2)(1)); // 1.4426950408889634
 * ```
 */
export function log2(x: number): number;
export function log2(x: Scalar): Scalar;
export function log2(x: Scalar): Scalar {
  return typeof x === "number" ? Math.log2(x) : applyUnary(log2Row, x);
}
