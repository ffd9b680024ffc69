import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { add } from "../arithmetic/add.js";
import { div } from "../arithmetic/div.js";
import { nonNegative } from "./non-negative.js";

export const log1pRow: UnaryRow = {
  name: "log1p",
  value: Math.log1p,
  slope: (x) => div(1, nonNegative(add(1, x))),
  code: "Math.log1p(x)",
};

/**
 * ln(1 + x), exact also for small x. Derivative 1/(1 + x): ∞ at −1, NaN below, as ln(1 + x) itself.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, log1p } from "@descent/autodiff";
 *
 * console.log(log1p(1e-20)); // 1e-20
 * console.log(derivative(log1p)(1)); // 0.5
 * ```
 */
export function log1p(x: number): number;
export function log1p(x: Scalar): Scalar;
export function log1p(x: Scalar): Scalar {
  return typeof x === "number" ? Math.log1p(x) : applyUnary(log1pRow, x);
}
