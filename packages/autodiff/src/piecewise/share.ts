import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";

export const shareRow: BinaryRow = {
  name: "share",
  value: (x, y) => (x > y ? 1 : x < y ? 0 : x === y ? 0.5 : NaN),
  slopes: [() => 0, () => 0],
  code: "(x > y ? 1 : x < y ? 0 : x === y ? 0.5 : NaN)",
};

/**
 * The share that x has in max(x, y): 1 if it is larger, ½ in a tie, 0 if it is smaller, NaN beside
 * NaN. Slopes 0 everywhere, at the jump too.
 */
export function share(x: number, y: number): number;
export function share(x: Scalar, y: Scalar): Scalar;
export function share(x: Scalar, y: Scalar): Scalar {
  return applyBinary(shareRow, x, y);
}
