import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { mul } from "../arithmetic/mul.js";
import { sechSquare } from "../hyperbolic/sech-square.js";

export const sigmoidRow: UnaryRow = {
  name: "sigmoid",
  value: (x) => {
    const e = Math.exp(-Math.abs(x));
    if (x < 0) return x < -1 ? e - (e * e) / (1 + e) : e / (1 + e);
    return 1 / (1 + e);
  },
  slope: (x) => mul(0.25, sechSquare(mul(0.5, x))),
};

/**
 * The logistic function σ(x) = 1/(1 + e⁻ˣ). Derivative σ(x)·σ(−x) = ¼·sech²(x/2), which keeps its
 * digits where 1 − σ(x) has lost them.
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
