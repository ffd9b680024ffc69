import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { div } from "../arithmetic/div.js";
import { mul } from "../arithmetic/mul.js";
import { neg } from "../arithmetic/neg.js";
import { hypot, hypotRow } from "./hypot.js";
import { square } from "./square.js";

export const cosineRow: BinaryRow = {
  name: "cosine",
  value: (x, y) => (x === 0 && y === 0 ? 0 : x / hypotRow.value(x, y)),
  slopes: [
    (x, y) => div(square(cosine(y, x)), hypot(x, y)),
    (x, y, value) => neg(div(mul(value, cosine(y, x)), hypot(x, y))),
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
