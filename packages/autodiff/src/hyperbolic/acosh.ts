import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { add } from "../arithmetic/add.js";
import { div } from "../arithmetic/div.js";
import { mul } from "../arithmetic/mul.js";
import { sub } from "../arithmetic/sub.js";
import { sqrt } from "../power/sqrt.js";

export const acoshRow: UnaryRow = {
  name: "acosh",
  // Close to 1 the argument of the logarithm is almost 1, and x − 1 is exact.
  value: (x) => (x < 1.5 ? 2 * Math.asinh(Math.sqrt((x - 1) / 2)) : Math.acosh(x)),
  slope: (x) => div(1, mul(sqrt(sub(x, 1)), sqrt(add(x, 1)))),
  code: "(x < 1.5 ? 2 * Math.asinh(Math.sqrt((x - 1) / 2)) : Math.acosh(x))",
  kink: (x) => x === 1,
};

/**
 * The inverse hyperbolic cosine ln(x + √(x² − 1)), for x ≥ 1. Derivative 1/√(x² − 1), without
 * overflow on the way: ∞ at 1, NaN below, as the inverse hyperbolic cosine itself.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { acosh, derivative } from "@descent/autodiff";
 *
 * console.log(acosh(1)); // 0
 * console.log(derivative(acosh)(1.25)); // 1.3333333333333333
 * console.log(derivative(acosh)(0.5)); // NaN
 * ```
 */
export function acosh(x: number): number;
export function acosh(x: Scalar): Scalar;
export function acosh(x: Scalar): Scalar {
  return typeof x === "number" ? acoshRow.value(x) : applyUnary(acoshRow, x);
}
