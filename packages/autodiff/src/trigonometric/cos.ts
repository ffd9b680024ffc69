import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { neg } from "../arithmetic/neg.js";
import { sin } from "./sin.js";

export const cosRow: UnaryRow = {
  name: "cos",
  value: Math.cos,
  slope: (x) => neg(sin(x)),
  code: "Math.cos(x)",
};

/**
 * The cosine of x, in radians. Derivative −sin x.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { cos, derivative } from "@descent/autodiff";
 *
 * console.log(cos(0)); // 1
 * console.log(derivative(cos)(1)); // -0.8414709848078965
 * ```
 */
export function cos(x: number): number;
export function cos(x: Scalar): Scalar;
export function cos(x: Scalar): Scalar {
  return typeof x === "number" ? Math.cos(x) : applyUnary(cosRow, x);
}
