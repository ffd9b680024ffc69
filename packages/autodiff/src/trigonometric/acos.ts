import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { div } from "../arithmetic/div.js";
import { sqrt } from "../power/sqrt.js";
import { oneMinusSquare } from "./one-minus-square.js";

export const acosRow: UnaryRow = {
  name: "acos",
  value: Math.acos,
  slope: (x) => div(-1, sqrt(oneMinusSquare(x))),
  code: "Math.acos(x)",
  kink: (x) => Math.abs(x) === 1,
};

/**
 * The arc cosine of x, in radians. Derivative −1/√(1 − x²): −∞ at ±1, NaN beyond, as the arc cosine
 * itself.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { acos, derivative } from "@descent/autodiff";
 *
 * console.log(acos(1)); // 0
 * console.log(derivative(acos)(0.6)); // -1.25
 * ```
 */
export function acos(x: number): number;
export function acos(x: Scalar): Scalar;
export function acos(x: Scalar): Scalar {
  return typeof x === "number" ? Math.acos(x) : applyUnary(acosRow, x);
}
