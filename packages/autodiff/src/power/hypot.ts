import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { cosine } from "./cosine.js";
import { lengthScaleRow } from "./length-scale.js";

export const hypotRow: BinaryRow = {
  name: "hypot",
  // `Math.hypot` is slower, and off by up to two units in the last place.
  value: (x, y) => {
    const longest = Math.max(Math.abs(x), Math.abs(y));
    if (!(longest < Infinity)) return Math.hypot(x, y);
    const scale = lengthScaleRow.value(longest);
    const [a, b] = [x * scale, y * scale];
    return Math.sqrt(a * a + b * b) / scale;
  },
  slopes: [(x, y) => cosine(x, y), (x, y) => cosine(y, x)],
  kink: (x, y) => x === 0 && y === 0,
};

/**
 * The length √(x² + y²) of the vector (x, y), without overflow on the way. Slopes x/√(x² + y²) and
 * y/√(x² + y²); both 0 at (0, 0), where the shortest subgradient is taken.
 *
 * Throws a DescentError if x or y is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { gradient, hypot } from "@descent/autodiff";
 *
 * console.log(hypot(3, 4)); // 5
 * console.log(gradient(hypot)([3, 4])); // [ 0.6, 0.8 ]
 * console.log(gradient(hypot)([0, 0])); // [ 0, 0 ]
 * ```
 */
export function hypot(x: number, y: number): number;
export function hypot(x: Scalar, y: Scalar): Scalar;
export function hypot(x: Scalar, y: Scalar): Scalar {
  return typeof x === "number" && typeof y === "number"
    ? hypotRow.value(x, y)
    : applyBinary(hypotRow, x, y);
}
