import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { mul } from "../arithmetic/mul.js";
import { neg } from "../arithmetic/neg.js";

export const softShareRow: BinaryRow = {
  name: "softShare",
  value: (x, y) => {
    if (x === y) return 0.5;
    const gap = x - y;
    const ratio = Math.exp(-Math.abs(gap)) * (1 - Math.sign(gap) * lostIn(gap, x, y));
    return gap < 0 ? ratio / (1 + ratio) : 1 / (1 + ratio);
  },
  slopes: [
    (x, y, value) => mul(value, softShare(y, x)),
    (x, y, value) => neg(mul(value, softShare(y, x))),
  ],
};

/**
 * The share eˣ/(eˣ + eʸ) = σ(x − y) that x has in the smooth maximum; ½ each where x = y, infinite
 * or not. Slopes s and −s, where s is the product of the shares of x and of y.
 */
export function softShare(x: number, y: number): number;
export function softShare(x: Scalar, y: Scalar): Scalar;
export function softShare(x: Scalar, y: Scalar): Scalar {
  return applyBinary(softShareRow, x, y);
}

/** What the rounding of x − y took away: up to 300 units in the last place of its exponential. */
function lostIn(gap: number, x: number, y: number): number {
  if (!(Math.abs(gap) < 1e3)) return 0;
  const back = x - gap;
  return x - (gap + back) + (back - y);
}
