import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { mul } from "../arithmetic/mul.js";

export const squareRow: UnaryRow = {
  name: "square",
  value: (x) => x * x,
  slope: (x) => mul(2, x),
  code: "x * x",
};

/**
 * The square x². Derivative 2x.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, square } from "@descent/autodiff";
 *
 * console.log(square(3)); // 9
 * console.log(derivative(square)(3)); // 6
 * ```
 */
export function square(x: number): number;
export function square(x: Scalar): Scalar;
export function square(x: Scalar): Scalar {
  return typeof x === "number" ? x * x : applyUnary(squareRow, x);
}
