import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { erfRow } from "./erf.js";
import { normalPdf } from "./normal-pdf.js";
import { upperNormalTail } from "./upper-tail.js";

export const normalCdfRow: UnaryRow = {
  name: "normalCdf",
  value: (x) => {
    if (Math.abs(x) <= 0.35) return 0.5 + 0.5 * erfRow.value(x * Math.SQRT1_2);
    return x < 0 ? upperNormalTail(-x) : 1 - upperNormalTail(x);
  },
  slope: (x) => normalPdf(x),
};

/**
 * The probability Φ(x) = ½·erfc(−x/√2) that a standard normal variable is below x, with all its
 * digits also in the lower tail, down to x = −38. Derivative: the density, `normalPdf(x)`.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, normalCdf } from "@descent/autodiff";
 *
 * console.log(normalCdf(0)); // 0.5
 * console.log(normalCdf(-10)); // 7.619853024160527e-24
 * console.log(derivative(normalCdf)(0)); // 0.3989422804014327
 * ```
 */
export function normalCdf(x: number): number;
export function normalCdf(x: Scalar): Scalar;
export function normalCdf(x: Scalar): Scalar {
  return typeof x === "number" ? normalCdfRow.value(x) : applyUnary(normalCdfRow, x);
}
