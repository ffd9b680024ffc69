import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { mul } from "../arithmetic/mul.js";
import { neg } from "../arithmetic/neg.js";

export const sigmoidRow: UnaryRow = {
  name: "sigmoid",
  value: (x) => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x))),
  slope: (x, value) => mul(value, sigmoid(neg(x))),
  code: "(x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x)))",
};

/**
 * The logistic function σ(x) = 1/(1 + e⁻ˣ). Derivative σ(x)·σ(−x), which keeps its digits where
 * 1 − σ(x) has lost them.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, sigmoid } from "@descent/autodiff";
 *
 * console.log(sigmoid(0)); // 0.5
 * console.log(derivative(sigmoid)(0)); // 0.25
 * console.log(derivative(sigmoid)(37)); // 8.533047625744066e-17
 * ```
 */
export function sigmoid(x: number): number;
export function sigmoid(x: Scalar): Scalar;
export function sigmoid(x: Scalar): Scalar {
  return typeof x === "number" ? sigmoidRow.value(x) : applyUnary(sigmoidRow, x);
}
