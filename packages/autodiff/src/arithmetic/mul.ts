import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";

export const mulRow: BinaryRow = {
  name: "mul",
  value: (x, y) => x * y,
  slopes: [(_x, y) => y, (x) => x],
  code: "x * y",
};

/**
 * The product x·y. Slopes y and x (product rule).
 *
 * Throws a DescentError if x or y is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { gradient, mul } from "@descent/autodiff";
 *
 * console.log(mul(2, 3)); // 6
 * console.log(gradient(mul)([2, 3])); // [ 3, 2 ]
 * ```
 */
export function mul(x: number, y: number): number;
export function mul(x: Scalar, y: Scalar): Scalar;
export function mul(x: Scalar, y: Scalar): Scalar {
  return typeof x === "number" && typeof y === "number" ? x * y : applyBinary(mulRow, x, y);
}
