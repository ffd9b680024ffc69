import { applyBinary } from "../apply.js";
import { sub } from "../arithmetic/sub.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { powLog } from "./pow-log.js";
import { powerRule } from "./pow.js";

export const lowerPowRow: BinaryRow = {
  name: "lowerPow",
  value: (x, y) => {
    const exponent = y - 1;
    const power = Math.pow(x, exponent);
    // ln of x to what the rounding of y − 1 took away: up to 700 units in the last place, if small.
    const lost = (y - (exponent + 1)) * Math.log(x);
    return Math.abs(lost) < 1e-6 ? power * (1 + lost) : power;
  },
  slopes: [(x, y) => powerRule(x, sub(y, 1)), (x, y) => powLog(x, sub(y, 1))],
};

/** xʸ⁻¹, exact also where y − 1 is rounded. Slopes (y − 1)·xʸ⁻² and xʸ⁻¹·ln x. */
export function lowerPow(x: number, y: number): number;
export function lowerPow(x: Scalar, y: Scalar): Scalar;
export function lowerPow(x: Scalar, y: Scalar): Scalar {
  return applyBinary(lowerPowRow, x, y);
}
