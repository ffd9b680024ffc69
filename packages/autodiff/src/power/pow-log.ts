import { applyBinary } from "../apply.js";
import { add } from "../arithmetic/add.js";
import { chain } from "../chain.js";
import { log } from "../exponential/log.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { lowerPow } from "./lower-pow.js";

export const powLogRow: BinaryRow = {
  name: "powLog",
  value: (x, y) => {
    const power = Math.pow(x, y);
    if (x === 0) return 0 * power;
    if (power >= 2 ** -1022 && power < Infinity) return power * Math.log(x);
    // The power alone has lost digits, or is too large.
    const root = Math.pow(x, y / 2);
    return root * Math.log(x) * root;
  },
  slopes: [
    (x, y) => chain(lowerPow(x, y), add(1, chain(y, log(x)))),
    (x, _y, value) => chain(value, log(x)),
  ],
};

/**
 * xʸ·ln x, the slope of xʸ by y, and 0 at x = 0 for y ≥ 0, as 0ʸ does not change with y > 0. Slopes
 * xʸ⁻¹·(1 + y·ln x), which has digits where xʸ has none left, and xʸ·ln² x.
 */
export function powLog(x: number, y: number): number;
export function powLog(x: Scalar, y: Scalar): Scalar;
export function powLog(x: Scalar, y: Scalar): Scalar {
  return applyBinary(powLogRow, x, y);
}
