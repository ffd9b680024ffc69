import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { sub } from "../arithmetic/sub.js";
import { reaches } from "./reaches.js";

export const atLeastRow: BinaryRow = {
  name: "atLeast",
  value: (x, y) => Math.max(x, y),
  slopes: [(x, y) => reaches(x, y), (x, y) => sub(1, reaches(x, y))],
  code: "Math.max(x, y)",
  kink: (x, y) => x === y,
};

/**
 * max(x, y) for a bound y: at the bound itself x counts, with slope 1, and the bound does not.
 */
export function atLeast(x: number, y: number): number;
export function atLeast(x: Scalar, y: Scalar): Scalar;
export function atLeast(x: Scalar, y: Scalar): Scalar {
  return applyBinary(atLeastRow, x, y);
}
