import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { neg } from "../arithmetic/neg.js";
import { inversePart } from "./inverse-part.js";

export const atan2Row: BinaryRow = {
  name: "atan2",
  value: (y, x) => Math.atan2(y, x),
  slopes: [(y, x) => inversePart(x, y), (y, x) => neg(inversePart(y, x))],
  code: "Math.atan2(x, y)",
  kink: (y, x) => y === 0 && x === 0,
};

/**
 * The angle of the point (x, y) to the first axis, in radians, between −π and π; y comes first, as
 * in `Math.atan2`. Slopes x/(x² + y²) and −y/(x² + y²), without overflow on the way; NaN at (0, 0),
 * which lies in no direction.
 *
 * Throws a DescentError if y or x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { atan2, gradient } from "@descent/autodiff";
 *
 * console.log(atan2(0, 1)); // 0
 * console.log(gradient(atan2)([2, 0])); // [ 0, -0.5 ]
 * ```
 */
export function atan2(y: number, x: number): number;
export function atan2(y: Scalar, x: Scalar): Scalar;
export function atan2(y: Scalar, x: Scalar): Scalar {
  return typeof y === "number" && typeof x === "number"
    ? Math.atan2(y, x)
    : applyBinary(atan2Row, y, x);
}
