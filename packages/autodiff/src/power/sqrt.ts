import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { div } from "../arithmetic/div.js";

export const sqrtRow: UnaryRow = {
  name: "sqrt",
  value: Math.sqrt,
  slope: (_x, value) => div(0.5, value),
  code: "Math.sqrt(x)",
  kink: (x) => x === 0,
};

/**
 * The square root √x. Derivative 1/(2√x): ∞ at 0, NaN for x < 0, as √x itself.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, sqrt } from "@descent/autodiff";
 *
 * console.log(sqrt(4)); // 2
 * console.log(derivative(sqrt)(4)); // 0.25
 * ```
 */
export function sqrt(x: number): number;
export function sqrt(x: Scalar): Scalar;
export function sqrt(x: Scalar): Scalar {
  return typeof x === "number" ? Math.sqrt(x) : applyUnary(sqrtRow, x);
}
