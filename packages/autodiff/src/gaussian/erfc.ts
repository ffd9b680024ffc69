import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { neg } from "../arithmetic/neg.js";
import { bell } from "./bell.js";
import { erfRow } from "./erf.js";
import { upperTail } from "./upper-tail.js";

export const erfcRow: UnaryRow = {
  name: "erfc",
  value: (x) => (x > 0.25 ? upperTail(x) : 1 - erfRow.value(x)),
  slope: (x) => neg(bell(x)),
};

/**
 * The complement 1 − erf(x) = (2/√π)·∫ e^(−t²) dt from x to ∞, with all its digits also where
 * erf(x) is almost 1; it underflows to 0 beyond 27. Derivative −(2/√π)·e^(−x²).
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, erfc } from "@descent/autodiff";
 *
 * console.log(erfc(0)); // 1
 * console.log(erfc(10)); // 2.088487583762545e-45
 * console.log(derivative(erfc)(0)); // -1.1283791670955126
 * ```
 */
export function erfc(x: number): number;
export function erfc(x: Scalar): Scalar;
export function erfc(x: Scalar): Scalar {
  return typeof x === "number" ? erfcRow.value(x) : applyUnary(erfcRow, x);
}
