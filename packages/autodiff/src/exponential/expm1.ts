import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { exp } from "./exp.js";

export const expm1Row: UnaryRow = {
  name: "expm1",
  value: Math.expm1,
  slope: (x) => exp(x),
  code: "Math.expm1(x)",
};

/**
 * eˣ − 1, exact also for small x. Derivative eˣ.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, expm1 } from "@descent/autodiff";
 *
 * console.log(expm1(1e-20)); // 1e-20
 * console.log(derivative(expm1)(0)); // 1
 * ```
 */
export function expm1(x: number): number;
export function expm1(x: Scalar): Scalar;
export function expm1(x: Scalar): Scalar {
  return typeof x === "number" ? Math.expm1(x) : applyUnary(expm1Row, x);
}
