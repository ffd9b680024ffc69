import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";

export const nonNegativeRow: UnaryRow = {
  name: "nonNegative",
  value: (x) => (x >= 0 ? x : NaN),
  slope: () => 1,
  code: "(x >= 0 ? x : NaN)",
};

/**
 * x where x ≥ 0, else NaN: keeps a slope such as 1/x from an answer where its function has none.
 * Derivative 1.
 */
export function nonNegative(x: number): number;
export function nonNegative(x: Scalar): Scalar;
export function nonNegative(x: Scalar): Scalar {
  return typeof x === "number" ? nonNegativeRow.value(x) : applyUnary(nonNegativeRow, x);
}
