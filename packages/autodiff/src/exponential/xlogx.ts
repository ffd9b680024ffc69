import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { logPlusOne } from "./log-plus-one.js";

export const xlogxRow: UnaryRow = {
  name: "xlogx",
  value: (x) => (x === 0 ? 0 : x * Math.log(x)),
  slope: (x) => logPlusOne(x),
  code: "(x === 0 ? 0 : x * Math.log(x))",
  kink: (x) => x === 0,
};

/**
 * x·ln x, and 0 at 0: minus the sum of it over probabilities is their entropy. Derivative ln x + 1:
 * −∞ at 0, NaN for x < 0, as x·ln x itself.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, sum, xlogx } from "@descent/autodiff";
 *
 * console.log(xlogx(0)); // 0
 * console.log(derivative(xlogx)(1)); // 1
 * console.log(-sum([0.5, 0.5], (p) => xlogx(p))); // 0.6931471805599453
 * ```
 */
export function xlogx(x: number): number;
export function xlogx(x: Scalar): Scalar;
export function xlogx(x: Scalar): Scalar {
  return typeof x === "number" ? xlogxRow.value(x) : applyUnary(xlogxRow, x);
}
