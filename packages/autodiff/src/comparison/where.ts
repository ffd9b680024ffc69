import { applySelect, type Condition } from "../condition.js";
import { checkScalar, type Scalar } from "../operand.js";
import { checkCondition } from "./check-condition.js";

/**
 * x where the condition holds, else y, with the slope of the branch that is taken. Nothing of the
 * other branch gets in, also where its value or its slope is infinite or NaN.
 *
 * Both branches are written out, and evaluated; the condition is a comparison, `less(a, b)`, or a
 * boolean. At the boundary itself the slope is that of the branch taken there.
 *
 * Throws a DescentError if the condition is neither, or if x or y is neither a number nor an
 * operand.
 *
 * @example
 * ```ts
 * import { derivative, less, sqrt, where, type Scalar } from "@descent/autodiff";
 *
 * const f = (x: Scalar): Scalar => where(less(x, 1), x, sqrt(x));
 * console.log(derivative(f)(0)); // 1
 * console.log(derivative(f)(4)); // 0.25
 * ```
 */
export function where(condition: boolean, x: number, y: number): number;
export function where(condition: Condition, x: Scalar, y: Scalar): Scalar;
export function where(condition: Condition, x: Scalar, y: Scalar): Scalar {
  checkCondition("where", "condition", condition);
  checkScalar("where", "x", x);
  checkScalar("where", "y", y);
  if (typeof condition === "boolean") return condition ? x : y;
  return applySelect(condition, x, y);
}
