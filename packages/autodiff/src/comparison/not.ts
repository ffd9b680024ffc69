import type { Condition } from "../condition.js";
import { checkCondition } from "./check-condition.js";
import { equal } from "./equal.js";
import { where } from "./where.js";

/**
 * Whether the condition does not hold: `!` for conditions, which also works while a function is
 * traced.
 *
 * Throws a DescentError if the condition is neither a comparison nor a boolean.
 *
 * @example
 * ```ts
 * import { less, not } from "@descent/autodiff";
 *
 * console.log(not(less(1, 2))); // false
 * console.log(not(less(NaN, 2))); // true
 * ```
 */
export function not(condition: boolean): boolean;
export function not(condition: Condition): Condition;
export function not(condition: Condition): Condition {
  checkCondition("not", "condition", condition);
  return typeof condition === "boolean" ? !condition : equal(where(condition, 0, 1), 1);
}
