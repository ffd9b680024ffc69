import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";

export const addRow: BinaryRow = {
  name: "add",
  value: (x, y) => x + y,
  slopes: [() => 1, () => 1],
  code: "x + y",
};

/**
 * The sum x + y. Slopes 1 and 1.
 *
 * Throws a DescentError if x or y is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { add, gradient } from "@descent/autodiff";
 *
 * console.log(add(2, 3)); // 5
 * console.log(gradient(add)([2, 3])); // [ 1, 1 ]
 * ```
 */
export function add(x: number, y: number): number;
export function add(x: Scalar, y: Scalar): Scalar;
export function add(x: Scalar, y: Scalar): Scalar {
  return typeof x === "number" && typeof y === "number" ? x + y : applyBinary(addRow, x, y);
}
