import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";

export const negRow: UnaryRow = {
  name: "neg",
  value: (x) => -x,
  slope: () => -1,
  code: "-x",
};

/**
 * The negative −x. Derivative −1.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, neg } from "@descent/autodiff";
 *
 * console.log(neg(3)); // -3
 * console.log(derivative(neg)(3)); // -1
 * ```
 */
export function neg(x: number): number;
export function neg(x: Scalar): Scalar;
export function neg(x: Scalar): Scalar {
  return typeof x === "number" ? -x : applyUnary(negRow, x);
}
