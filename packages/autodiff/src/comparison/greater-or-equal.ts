import type { Comparison, Condition } from "../condition.js";
import type { Scalar } from "../operand.js";
import { compare } from "./compare.js";

const greaterOrEqualComparison: Comparison = {
  name: "greaterOrEqual",
  value: (x, y) => x >= y,
  code: "x >= y",
};

/**
 * Whether x is at least y: by their values, whatever their derivatives. NaN compares as false.
 *
 * The result is a boolean, or, while a function is traced, a condition that is decided only when
 * the traced function is evaluated; so give it to `where` instead of asking `if`.
 *
 * Throws a DescentError if x or y is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, greaterOrEqual, neg, type Scalar, square, where } from "@descent/autodiff";
 *
 * const bend = (x: Scalar): Scalar => where(greaterOrEqual(x, 0), square(x), neg(x));
 * console.log(greaterOrEqual(2, 2)); // true
 * console.log(derivative(bend)(0)); // 0
 * ```
 */
export function greaterOrEqual(x: number, y: number): boolean;
export function greaterOrEqual(x: Scalar, y: Scalar): Condition;
export function greaterOrEqual(x: Scalar, y: Scalar): Condition {
  return compare(greaterOrEqualComparison, x, y);
}
