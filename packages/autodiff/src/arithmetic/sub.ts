import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";

export const subRow: BinaryRow = {
  name: "sub",
  value: (x, y) => x - y,
  slopes: [() => 1, () => -1],
  code: "x - y",
};

/**
 * The difference x − y. Slopes 1 and −1.
 *
 * Throws a DescentError if x or y is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { gradient, sub } from "@descent/autodiff";
 *
 * console.log(sub(2, 3)); // -1
 * console.log(gradient(sub)([2, 3])); // [ 1, -1 ]
 * ```
 */
export function sub(x: number, y: number): number;
export function sub(x: Scalar, y: Scalar): Scalar;
export function sub(x: Scalar, y: Scalar): Scalar {
  return typeof x === "number" && typeof y === "number" ? x - y : applyBinary(subRow, x, y);
}
