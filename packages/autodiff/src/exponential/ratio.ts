import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { div } from "../arithmetic/div.js";
import { neg } from "../arithmetic/neg.js";
import { nonNegative } from "./non-negative.js";

export const ratioRow: BinaryRow = {
  name: "ratio",
  value: (x, y) => (y >= 0 ? (x === 0 ? 0 : x / y) : NaN),
  slopes: [(_x, y) => div(1, nonNegative(y)), (_x, y, value) => neg(ratio(value, y))],
  code: "(y >= 0 ? (x === 0 ? 0 : x / y) : NaN)",
};

/**
 * x/y for y ≥ 0, and 0 where x = 0, also at y = 0: the slope of x·ln y by y. Slopes 1/y and −x/y².
 */
export function ratio(x: number, y: number): number;
export function ratio(x: Scalar, y: Scalar): Scalar;
export function ratio(x: Scalar, y: Scalar): Scalar {
  return applyBinary(ratioRow, x, y);
}
