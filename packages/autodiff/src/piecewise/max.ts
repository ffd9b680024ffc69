import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { share } from "./share.js";

export const maxRow: BinaryRow = {
  name: "max",
  value: (x, y) => Math.max(x, y),
  slopes: [(x, y) => share(x, y), (x, y) => share(y, x)],
  code: "Math.max(x, y)",
  kink: (x, y) => x === y,
};

/**
 * The larger of x and y. Slopes 1 for the larger and 0 for the smaller. A tie is shared, ½ each, so
 * that the slopes sum to 1.
 *
 * Throws a DescentError if x or y is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { gradient, max } from "@descent/autodiff";
 *
 * console.log(max(1, 2)); // 2
 * console.log(gradient(max)([1, 2])); // [ 0, 1 ]
 * console.log(gradient(max)([1, 1])); // [ 0.5, 0.5 ]
 * ```
 */
export function max(x: number, y: number): number;
export function max(x: Scalar, y: Scalar): Scalar;
export function max(x: Scalar, y: Scalar): Scalar {
  return typeof x === "number" && typeof y === "number"
    ? Math.max(x, y)
    : applyBinary(maxRow, x, y);
}
