import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { div } from "../arithmetic/div.js";
import { mul } from "../arithmetic/mul.js";
import { neg } from "../arithmetic/neg.js";
import { hypot, hypotRow } from "./hypot.js";
import { lengthScaleRow } from "./length-scale.js";

export const cosineRow: BinaryRow = {
  name: "cosine",
  value: (x, y) => {
    if (x === 0 && y === 0) return 0;
    // Below 2⁻¹⁰²² the length has few digits, but its quotient has all.
    const scale = lengthScaleRow.value(Math.max(Math.abs(x), Math.abs(y)));
    return (x * scale) / hypotRow.value(x * scale, y * scale);
  },
  // Divided before they are multiplied: a product of two small cosines could vanish.
  slopes: [
    (x, y) => mul(cosine(y, x), div(cosine(y, x), hypot(x, y))),
    (x, y, value) => neg(mul(value, div(cosine(y, x), hypot(x, y)))),
  ],
};

/**
 * The cosine x/√(x² + y²) of the angle between the vector (x, y) and the first axis; 0 at (0, 0).
 * With the cosine d of the angle to the second axis and the length h, its slopes are d²/h and
 * −x·d/h².
 */
export function cosine(x: number, y: number): number;
export function cosine(x: Scalar, y: Scalar): Scalar;
export function cosine(x: Scalar, y: Scalar): Scalar {
  return applyBinary(cosineRow, x, y);
}
