import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { bell } from "./bell.js";
import { polynomial } from "./polynomial.js";
import { upperTail } from "./upper-tail.js";

/** erf(x)/x − 1 by powers of x², for |x| ≤ ¾: a fit in 80 digits, to 2⁻⁶⁰. */
const nearZero = [
  0.1283791670955126, -0.37612638903183715, 0.11283791670952596, -0.026866170644428485,
  0.005223977615420539, -0.0008548326188759752, 0.00012055289567541706, -1.4924196305569617e-5,
  1.643068417974155e-6, -1.5940066854661717e-7, 1.1472499701094691e-8,
];

export const erfRow: UnaryRow = {
  name: "erf",
  value: (x) => {
    const size = Math.abs(x);
    return size < 0.75 ? x + x * polynomial(nearZero, x * x) : Math.sign(x) * (1 - upperTail(size));
  },
  slope: (x) => bell(x),
};

/**
 * The error function (2/√π)·∫₀ˣ e^(−t²) dt. Derivative (2/√π)·e^(−x²).
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, erf } from "@descent/autodiff";
 *
 * console.log(erf(0)); // 0
 * console.log(erf(1)); // 0.8427007929497149
 * console.log(derivative(erf)(0)); // 1.1283791670955126
 * ```
 */
export function erf(x: number): number;
export function erf(x: Scalar): Scalar;
export function erf(x: Scalar): Scalar {
  return typeof x === "number" ? erfRow.value(x) : applyUnary(erfRow, x);
}
