import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { mul } from "../arithmetic/mul.js";
import { neg } from "../arithmetic/neg.js";
import { sigmoidRow } from "./sigmoid.js";

export const softShareRow: BinaryRow = {
  name: "softShare",
  value: (x, y) => (x === y ? 0.5 : sigmoidRow.value(x - y)),
  slopes: [
    (x, y, value) => mul(value, softShare(y, x)),
    (x, y, value) => neg(mul(value, softShare(y, x))),
  ],
  code: "(x === y ? 0.5 : x < y ? Math.exp(x - y) / (1 + Math.exp(x - y)) : 1 / (1 + Math.exp(y - x)))",
};

/**
 * The share eˣ/(eˣ + eʸ) = σ(x − y) that x has in the smooth maximum; ½ each where x = y, infinite or
 * not. Slopes s and −s, where s is the product of the shares of x and of y.
 */
export function softShare(x: number, y: number): number;
export function softShare(x: Scalar, y: Scalar): Scalar;
export function softShare(x: Scalar, y: Scalar): Scalar {
  return applyBinary(softShareRow, x, y);
}
