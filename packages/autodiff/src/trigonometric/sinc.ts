import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { sincDerivative } from "./sinc-derivative.js";

export const sincRow: UnaryRow = {
  name: "sinc",
  value: (x) => (x === 0 ? 1 : Math.sin(x) / x),
  slope: (x) => sincDerivative(x, 1),
  code: "(x === 0 ? 1 : Math.sin(x) / x)",
};

/**
 * The cardinal sine sin(x)/x, and 1 at 0; x in radians, without the factor π of signal processing.
 * Derivative (x·cos x − sin x)/x², which near 0 is summed as a series: −x/3 + x³/30 − …
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, sinc } from "@descent/autodiff";
 *
 * console.log(sinc(0)); // 1
 * console.log(derivative(sinc)(0)); // 0
 * console.log(derivative(derivative(sinc))(0)); // -0.3333333333333333
 * ```
 */
export function sinc(x: number): number;
export function sinc(x: Scalar): Scalar;
export function sinc(x: Scalar): Scalar {
  return typeof x === "number" ? sincRow.value(x) : applyUnary(sincRow, x);
}
