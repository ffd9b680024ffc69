import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";

export const reachesRow: BinaryRow = {
  name: "reaches",
  value: (x, y) => (x >= y ? 1 : x < y ? 0 : NaN),
  slopes: [() => 0, () => 0],
  code: "(x >= y ? 1 : x < y ? 0 : NaN)",
};

/**
 * 1 for x ≥ y, 0 for x < y, NaN beside NaN. Slopes 0 everywhere, at the jump too.
 */
export function reaches(x: number, y: number): number;
export function reaches(x: Scalar, y: Scalar): Scalar;
export function reaches(x: Scalar, y: Scalar): Scalar {
  return applyBinary(reachesRow, x, y);
}
