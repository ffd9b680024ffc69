import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { mul } from "../arithmetic/mul.js";
import { sub } from "../arithmetic/sub.js";

export const timesComplementRow: UnaryRow = {
  name: "timesComplement",
  value: (x) => x * (1 - x),
  slope: (x) => sub(1, mul(2, x)),
  code: "x * (1 - x)",
};

/**
 * x·(1 − x). Derivative 1 − 2x, which is exact where 1 − x − x is rounded.
 */
export function timesComplement(x: number): number;
export function timesComplement(x: Scalar): Scalar;
export function timesComplement(x: Scalar): Scalar {
  return typeof x === "number" ? timesComplementRow.value(x) : applyUnary(timesComplementRow, x);
}
