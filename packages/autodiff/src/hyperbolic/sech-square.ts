import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { mul } from "../arithmetic/mul.js";
import { tanh } from "./tanh.js";

export const sechSquareRow: UnaryRow = {
  name: "sechSquare",
  value: (x) => {
    const e = Math.exp(-2 * Math.abs(x));
    return (4 * e) / (1 + e) ** 2;
  },
  slope: (x, value) => mul(-2, mul(tanh(x), value)),
};

/**
 * sech² x = 4e/(1 + e)² with e = e^(−2|x|), which is never above 1. Derivative −2·tanh x·sech² x.
 */
export function sechSquare(x: number): number;
export function sechSquare(x: Scalar): Scalar;
export function sechSquare(x: Scalar): Scalar {
  return typeof x === "number" ? sechSquareRow.value(x) : applyUnary(sechSquareRow, x);
}
