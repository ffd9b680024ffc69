import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { add } from "../arithmetic/add.js";
import { square } from "../power/square.js";

export const tanRow: UnaryRow = {
  name: "tan",
  value: Math.tan,
  slope: (_x, value) => add(1, square(value)),
  code: "Math.tan(x)",
};

/**
 * The tangent of x, in radians. Derivative 1 + tan² x.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, tan } from "@descent/autodiff";
 *
 * console.log(tan(0)); // 0
 * console.log(derivative(tan)(0)); // 1
 * ```
 */
export function tan(x: number): number;
export function tan(x: Scalar): Scalar;
export function tan(x: Scalar): Scalar {
  return typeof x === "number" ? Math.tan(x) : applyUnary(tanRow, x);
}
