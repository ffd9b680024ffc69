import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { step } from "./step.js";

export const reluRow: UnaryRow = {
  name: "relu",
  value: (x) => Math.max(x, 0),
  slope: (x) => step(x),
  code: "Math.max(x, 0)",
  kink: (x) => x === 0,
};

/**
 * The positive part max(x, 0). Derivative 1 for x > 0 and else 0, at 0 too.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, relu } from "@descent/autodiff";
 *
 * console.log(relu(-3)); // 0
 * console.log(derivative(relu)(2)); // 1
 * console.log(derivative(relu)(0)); // 0
 * ```
 */
export function relu(x: number): number;
export function relu(x: Scalar): Scalar;
export function relu(x: Scalar): Scalar {
  return typeof x === "number" ? Math.max(x, 0) : applyUnary(reluRow, x);
}
