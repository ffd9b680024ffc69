import type { Comparison, Condition } from "../condition.js";
import type { Scalar } from "../operand.js";
import { compare } from "./compare.js";

const equalComparison: Comparison = {
  name: "equal",
  value: (x, y) => x === y,
  code: "x === y",
};

/**
 * Whether x equals y: by their values, whatever their derivatives. NaN equals nothing, itself not
 * either.
 *
 * The result is a boolean, or, while a function is traced, a condition that is decided only when
 * the traced function is evaluated; so give it to `where` instead of asking `if`.
 *
 * Throws a DescentError if x or y is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { div, equal, type Scalar, sin, where } from "@descent/autodiff";
 *
 * const ratio = (x: Scalar): Scalar => where(equal(x, 0), 1, div(sin(x), x));
 * console.log(equal(2, 2)); // true
 * console.log(ratio(0)); // 1
 * ```
 */
export function equal(x: number, y: number): boolean;
export function equal(x: Scalar, y: Scalar): Condition;
export function equal(x: Scalar, y: Scalar): Condition {
  return compare(equalComparison, x, y);
}
