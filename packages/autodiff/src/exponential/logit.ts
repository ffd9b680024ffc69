import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { div } from "../arithmetic/div.js";
import { nonNegative } from "./non-negative.js";
import { timesComplement } from "./times-complement.js";

export const logitRow: UnaryRow = {
  name: "logit",
  // Around ½ the argument of the logarithm is almost 1, and 2x − 1 is exact.
  value: (x) => (x > 0.25 && x < 0.75 ? 2 * Math.atanh(2 * x - 1) : Math.log(x / (1 - x))),
  slope: (x) => div(1, nonNegative(timesComplement(x))),
  code: "(x > 0.25 && x < 0.75 ? 2 * Math.atanh(2 * x - 1) : Math.log(x / (1 - x)))",
};

/**
 * The log-odds ln(x/(1 − x)) of a probability x, the inverse of the sigmoid. Derivative 1/(x·(1 −
 * x)): ∞ at 0 and 1, NaN outside, as the log-odds themselves.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, logit } from "@descent/autodiff";
 *
 * console.log(logit(0.5)); // 0
 * console.log(derivative(logit)(0.5)); // 4
 * console.log(logit(1e-300)); // -690.7755278982137
 * ```
 */
export function logit(x: number): number;
export function logit(x: Scalar): Scalar;
export function logit(x: Scalar): Scalar {
  return typeof x === "number" ? logitRow.value(x) : applyUnary(logitRow, x);
}
