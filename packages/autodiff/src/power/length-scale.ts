import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";

export const lengthScaleRow: UnaryRow = {
  name: "lengthScale",
  value: (x) => (x > 1e140 && x < Infinity ? 2 ** -600 : x > 0 && x < 1e-140 ? 2 ** 600 : 1),
  slope: () => 0,
  code: "(x > 1e140 && x < Infinity ? 2 ** -600 : x > 0 && x < 1e-140 ? 2 ** 600 : 1)",
};

/**
 * What to multiply numbers up to x by before they are squared, so that the squares neither overflow
 * nor vanish: a power of 2, which costs no digits, and 1 unless it is needed. A length does not
 * depend on the scale, so the derivative is 0.
 */
export function lengthScale(x: number): number;
export function lengthScale(x: Scalar): Scalar;
export function lengthScale(x: Scalar): Scalar {
  return typeof x === "number" ? lengthScaleRow.value(x) : applyUnary(lengthScaleRow, x);
}
