import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { sub } from "../arithmetic/sub.js";
import { reaches } from "./reaches.js";

export const atMostRow: BinaryRow = {
  name: "atMost",
  value: (x, y) => Math.min(x, y),
  slopes: [(x, y) => reaches(y, x), (x, y) => sub(1, reaches(y, x))],
  code: "Math.min(x, y)",
  kink: (x, y) => x === y,
};

/**
 * min(x, y) for a bound y: at the bound itself x counts, with slope 1, and the bound does not.
 */
export function atMost(x: number, y: number): number;
export function atMost(x: Scalar, y: Scalar): Scalar;
export function atMost(x: Scalar, y: Scalar): Scalar {
  return applyBinary(atMostRow, x, y);
}
