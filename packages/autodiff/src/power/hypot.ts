import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { cosine } from "./cosine.js";

export const hypotRow: BinaryRow = {
  name: "hypot",
  value: (x, y) => Math.hypot(x, y),
  slopes: [(x, y) => cosine(x, y), (x, y) => cosine(y, x)],
  code: "Math.hypot(x, y)",
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
    ? Math.hypot(x, y)
    : applyBinary(hypotRow, x, y);
}
