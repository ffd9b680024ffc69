import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { softShare } from "./soft-share.js";

export const logAddExpRow: BinaryRow = {
  name: "logAddExp",
  value: (x, y) =>
    x === y ? x + Math.LN2 : Math.max(x, y) + Math.log1p(Math.exp(-Math.abs(x - y))),
  slopes: [(x, y) => softShare(x, y), (x, y) => softShare(y, x)],
  code: "(x === y ? x + Math.LN2 : Math.max(x, y) + Math.log1p(Math.exp(-Math.abs(x - y))))",
};

/**
 * ln(eˣ + eʸ), a smooth max(x, y), without overflow. Slopes eˣ/(eˣ + eʸ) and eʸ/(eˣ + eʸ), which sum
 * to 1, also where x and y are the same infinity.
 *
 * Throws a DescentError if x or y is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { gradient, logAddExp } from "@descent/autodiff";
 *
 * console.log(logAddExp(1000, 1000)); // 1000.6931471805599
 * console.log(gradient(logAddExp)([1000, 1000])); // [ 0.5, 0.5 ]
 * ```
 */
export function logAddExp(x: number, y: number): number;
export function logAddExp(x: Scalar, y: Scalar): Scalar;
export function logAddExp(x: Scalar, y: Scalar): Scalar {
  return applyBinary(logAddExpRow, x, y);
}
