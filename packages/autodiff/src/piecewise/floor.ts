import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";

export const floorRow: UnaryRow = {
  name: "floor",
  value: Math.floor,
  slope: () => 0,
  code: "Math.floor(x)",
  kink: (x) => Number.isInteger(x),
};

/**
 * The greatest whole number that is not above x. Derivative 0 everywhere, at the jumps too.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, floor } from "@descent/autodiff";
 *
 * console.log(floor(2.5)); // 2
 * console.log(derivative(floor)(2.5)); // 0
 * ```
 */
export function floor(x: number): number;
export function floor(x: Scalar): Scalar;
export function floor(x: Scalar): Scalar {
  return typeof x === "number" ? Math.floor(x) : applyUnary(floorRow, x);
}
