import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { mul } from "../arithmetic/mul.js";

export const oneMinusSquareRow: UnaryRow = {
  name: "oneMinusSquare",
  value: (x) => (1 - x) * (1 + x),
  slope: (x) => mul(-2, x),
  code: "(1 - x) * (1 + x)",
};

/**
 * 1 − x² as (1 − x)(1 + x), exact also where x² is almost 1. Derivative −2x.
 */
export function oneMinusSquare(x: number): number;
export function oneMinusSquare(x: Scalar): Scalar;
export function oneMinusSquare(x: Scalar): Scalar {
  return typeof x === "number" ? oneMinusSquareRow.value(x) : applyUnary(oneMinusSquareRow, x);
}
