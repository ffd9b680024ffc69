import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { neg } from "./neg.js";

export const divRow: BinaryRow = {
  name: "div",
  value: (x, y) => x / y,
  slopes: [(_x, y) => div(1, y), (_x, y, value) => neg(div(value, y))],
  code: "x / y",
};

/**
 * The quotient x / y. Slopes 1/y and −x/y², the latter as −(x/y)/y so that y² cannot overflow.
 *
 * Throws a DescentError if x or y is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { div, gradient } from "@descent/autodiff";
 *
 * console.log(div(3, 2)); // 1.5
 * console.log(gradient(div)([3, 2])); // [ 0.5, -0.75 ]
 * ```
 */
export function div(x: number, y: number): number;
export function div(x: Scalar, y: Scalar): Scalar;
export function div(x: Scalar, y: Scalar): Scalar {
  return typeof x === "number" && typeof y === "number" ? x / y : applyBinary(divRow, x, y);
}
