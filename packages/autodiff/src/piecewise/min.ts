import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { share } from "./share.js";

export const minRow: BinaryRow = {
  name: "min",
  value: (x, y) => Math.min(x, y),
  slopes: [(x, y) => share(y, x), (x, y) => share(x, y)],
  code: "Math.min(x, y)",
  kink: (x, y) => x === y,
};

/**
 * The smaller of x and y. Slopes 1 for the smaller and 0 for the larger. A tie is shared, ½ each,
 * so that the slopes sum to 1.
 *
 * Throws a DescentError if x or y is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { gradient, min } from "@descent/autodiff";
 *
 * console.log(min(1, 2)); // 1
 * console.log(gradient(min)([1, 2])); // [ 1, 0 ]
 * console.log(gradient(min)([1, 1])); // [ 0.5, 0.5 ]
 * ```
 */
export function min(x: number, y: number): number;
export function min(x: Scalar, y: Scalar): Scalar;
export function min(x: Scalar, y: Scalar): Scalar {
  return typeof x === "number" && typeof y === "number"
    ? Math.min(x, y)
    : applyBinary(minRow, x, y);
}
