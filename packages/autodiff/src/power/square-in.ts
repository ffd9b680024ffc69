import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { mul } from "../arithmetic/mul.js";
import { lengthScale, lengthScaleRow } from "./length-scale.js";

export const squareInRow: BinaryRow = {
  name: "squareIn",
  value: (x, y) => (x * lengthScaleRow.value(y)) ** 2,
  slopes: [(x, y) => mul(2, mul(mul(x, lengthScale(y)), lengthScale(y))), () => 0],
  // The square has none, but the length has: its root would hide it behind the slope 0 of the
  // square.
  kink: (_x, y) => y === 0,
};

/**
 * The square of one entry x of a vector whose entries are up to y in size, scaled for the length:
 * x² unless it would overflow or vanish. Slope 2x by x; a length does not depend on the scale.
 */
export function squareIn(x: number, y: number): number;
export function squareIn(x: Scalar, y: Scalar): Scalar;
export function squareIn(x: Scalar, y: Scalar): Scalar {
  return applyBinary(squareInRow, x, y);
}
