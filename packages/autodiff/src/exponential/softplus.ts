import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { sigmoid } from "./sigmoid.js";

export const softplusRow: UnaryRow = {
  name: "softplus",
  value: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  slope: (x) => sigmoid(x),
  code: "Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))",
};

/**
 * ln(1 + eˣ), a smooth max(x, 0), without overflow. Derivative σ(x) = 1/(1 + e⁻ˣ).
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, softplus } from "@descent/autodiff";
 *
 * console.log(softplus(1000)); // 1000
 * console.log(derivative(softplus)(0)); // 0.5
 * ```
 */
export function softplus(x: number): number;
export function softplus(x: Scalar): Scalar;
export function softplus(x: Scalar): Scalar {
  return typeof x === "number" ? softplusRow.value(x) : applyUnary(softplusRow, x);
}
