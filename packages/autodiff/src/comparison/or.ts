import type { Condition } from "../condition.js";
import { checkCondition } from "./check-condition.js";
import { equal } from "./equal.js";
import { where } from "./where.js";

/**
 * Whether one of the conditions holds, or both: `||` for conditions, which also works while a
 * function is traced.
 *
 * Throws a DescentError if a or b is neither a comparison nor a boolean.
 *
 * @example
 * ```ts
 * import { less, or, type Scalar } from "@descent/autodiff";
 *
 * const outside = (x: Scalar) => or(less(x, 0), less(1, x));
 * console.log(outside(0.5)); // false
 * console.log(outside(2)); // true
 * ```
 */
export function or(a: boolean, b: boolean): boolean;
export function or(a: Condition, b: Condition): Condition;
export function or(a: Condition, b: Condition): Condition {
  checkCondition("or", "a", a);
  checkCondition("or", "b", b);
  if (a === true || b === true) return true;
  if (a === false) return b;
  if (b === false) return a;
  return equal(where(a, 1, where(b, 1, 0)), 1);
}
