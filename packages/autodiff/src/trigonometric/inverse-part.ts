import { applyBinary } from "../apply.js";
import { add } from "../arithmetic/add.js";
import { mul } from "../arithmetic/mul.js";
import { sub } from "../arithmetic/sub.js";
import type { Scalar } from "../operand.js";
import { hypotRow } from "../power/hypot.js";
import type { BinaryRow } from "../row.js";

export const inversePartRow: BinaryRow = {
  name: "inversePart",
  value: (x, y) => {
    const length = hypotRow.value(x, y);
    return Math.abs(x) === Infinity ? 0 : x / length / length;
  },
  slopes: [
    (x, y, value) => difference(inversePart(y, x), value),
    (x, y, value) => mul(-2, mul(value, inversePart(y, x))),
  ],
};

/**
 * x/(x² + y²), the real part of 1/(x + iy), without overflow on the way. With b = y/(x² + y²) and
 * the value a, its slopes are b² − a² and −2ab.
 */
export function inversePart(x: number, y: number): number;
export function inversePart(x: Scalar, y: Scalar): Scalar;
export function inversePart(x: Scalar, y: Scalar): Scalar {
  return applyBinary(inversePartRow, x, y);
}

/** b² − a². */
function difference(b: Scalar, a: Scalar): Scalar {
  return mul(sub(b, a), add(b, a));
}
