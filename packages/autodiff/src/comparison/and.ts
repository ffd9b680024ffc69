import type { Condition } from "../condition.js";
import { checkCondition } from "./check-condition.js";
import { equal } from "./equal.js";
import { where } from "./where.js";

/**
 * Whether both conditions hold: `&&` for conditions, which also works while a function is traced.
 *
 * Throws a DescentError if a or b is neither a comparison nor a boolean.
 *
 * @example
 * ```ts
 * import { and, less, type Scalar } from "@descent/autodiff";
 *
 * const inside = (x: Scalar) => and(less(0, x), less(x, 1));
 * console.log(inside(0.5)); // true
 * console.log(inside(2)); // false
 * ```
 */
export function and(a: boolean, b: boolean): boolean;
export function and(a: Condition, b: Condition): Condition;
export function and(a: Condition, b: Condition): Condition {
  checkCondition("and", "a", a);
  checkCondition("and", "b", b);
  if (a === false || b === false) return false;
  if (a === true) return b;
  if (b === true) return a;
  return equal(where(a, where(b, 1, 0), 0), 1);
}
