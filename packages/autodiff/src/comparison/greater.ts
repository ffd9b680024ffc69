import type { Comparison, Condition } from "../condition.js";
import type { Scalar } from "../operand.js";
import { compare } from "./compare.js";

const greaterComparison: Comparison = {
  name: "greater",
  value: (x, y) => x > y,
  code: "x > y",
};

/**
 * Whether x is above y: by their values, whatever their derivatives. NaN compares as false.
 *
 * The result is a boolean, or, while a function is traced, a condition that is decided only when
 * the traced function is evaluated; so give it to `where` instead of asking `if`.
 *
 * Throws a DescentError if x or y is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, greater, neg, type Scalar, square, where } from "@descent/autodiff";
 *
 * const bend = (x: Scalar): Scalar => where(greater(x, 0), square(x), neg(x));
 * console.log(greater(1, 2)); // false
 * console.log(derivative(bend)(3)); // 6
 * ```
 */
export function greater(x: number, y: number): boolean;
export function greater(x: Scalar, y: Scalar): Condition;
export function greater(x: Scalar, y: Scalar): Condition {
  return compare(greaterComparison, x, y);
}
