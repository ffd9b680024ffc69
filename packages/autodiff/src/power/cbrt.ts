import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { cbrtSlope } from "./cbrt-slope.js";

export const cbrtRow: UnaryRow = {
  name: "cbrt",
  value: Math.cbrt,
  slope: (x) => cbrtSlope(x),
  code: "Math.cbrt(x)",
  kink: (x) => x === 0,
};

/**
 * The cube root ∛x, negative for x < 0. Derivative 1/(3·(∛x)²): ∞ at 0.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { cbrt, derivative } from "@descent/autodiff";
 *
 * console.log(cbrt(-8)); // -2
 * console.log(derivative(cbrt)(-1)); // 0.3333333333333333
 * ```
 */
export function cbrt(x: number): number;
export function cbrt(x: Scalar): Scalar;
export function cbrt(x: Scalar): Scalar {
  return typeof x === "number" ? Math.cbrt(x) : applyUnary(cbrtRow, x);
}
