import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { neg } from "../arithmetic/neg.js";
import { chain } from "../chain.js";
import { expOver } from "./exp-over.js";

/** √(2π), and what rounding it to a number takes away. */
const sqrtTwoPi = 2.5066282746310007;
const sqrtTwoPiRest = -1.8328579980459167e-16;

export const normalPdfRow: UnaryRow = {
  name: "normalPdf",
  value: (x) => {
    const head = Math.fround(x);
    return expOver((-head * head) / 2, ((head - x) * (head + x)) / 2, sqrtTwoPi, sqrtTwoPiRest);
  },
  // Where the density is 0, so is its slope, infinitely far out too.
  slope: (x, value) => neg(chain(x, value)),
};

/**
 * The density e^(−x²/2)/√(2π) of the standard normal distribution. Derivative −x times the density.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, normalPdf } from "@descent/autodiff";
 *
 * console.log(normalPdf(0)); // 0.3989422804014327
 * console.log(derivative(normalPdf)(1)); // -0.24197072451914337
 * ```
 */
export function normalPdf(x: number): number;
export function normalPdf(x: Scalar): Scalar;
export function normalPdf(x: Scalar): Scalar {
  return typeof x === "number" ? normalPdfRow.value(x) : applyUnary(normalPdfRow, x);
}
