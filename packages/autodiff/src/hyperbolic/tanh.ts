import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { sechSquare } from "./sech-square.js";

export const tanhRow: UnaryRow = {
  name: "tanh",
  // Around ¼ the engines' own is off by a little more than two units in the last place.
  value: (x) => (x !== 0 && Math.abs(x) < 0.55 ? small(x) : Math.tanh(x)),
  slope: (x) => sechSquare(x),
};

/**
 * The hyperbolic tangent. Derivative sech² x = 4e⁻²ˣ/(1 + e⁻²ˣ)², which keeps its digits where
 * 1 − tanh² x has lost them.
 *
 * Throws a DescentError if x is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, tanh } from "@descent/autodiff";
 *
 * console.log(tanh(0)); // 0
 * console.log(derivative(tanh)(0)); // 1
 * console.log(derivative(tanh)(400)); // 0
 * ```
 */
export function tanh(x: number): number;
export function tanh(x: Scalar): Scalar;
export function tanh(x: Scalar): Scalar {
  return typeof x === "number" ? tanhRow.value(x) : applyUnary(tanhRow, x);
}

/**
 * x/(1 + x²/(3 + x²/(5 + …))), the continued fraction of J. H. Lambert (1761), as x minus the rest.
 */
function small(x: number): number {
  const y = x * x;
  const below = y / (3 + y / (5 + y / (7 + y / (9 + y / (11 + y / (13 + y / 15))))));
  return x - (x * below) / (1 + below);
}
