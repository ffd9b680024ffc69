import type { Comparison, Condition } from "../condition.js";
import type { Scalar } from "../operand.js";
import { compare } from "./compare.js";

const lessComparison: Comparison = {
  name: "less",
  value: (x, y) => x < y,
  code: "x < y",
};

/**
 * Whether x is below y: by their values, whatever their derivatives. NaN compares as false.
 *
 * The result is a boolean, or, while a function is traced, a condition that is decided only when
 * the traced function is evaluated; so give it to `where` instead of asking `if`.
 *
 * Throws a DescentError if x or y is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, less, neg, type Scalar, square, where } from "@descent/autodiff";
 *
 * const bend = (x: Scalar): Scalar => where(less(x, 0), neg(x), square(x));
 * console.log(less(1, 2)); // true
 * console.log(derivative(bend)(-3)); // -1
 * ```
 */
export function less(x: number, y: number): boolean;
export function less(x: Scalar, y: Scalar): Condition;
export function less(x: Scalar, y: Scalar): Condition {
  return compare(lessComparison, x, y);
}
