import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";

export const stepRow: UnaryRow = {
  name: "step",
  value: (x) => (x > 0 ? 1 : x <= 0 ? 0 : NaN),
  slope: () => 0,
  code: "(x > 0 ? 1 : x <= 0 ? 0 : NaN)",
};

/**
 * 1 for x > 0 and else 0; NaN stays NaN. Derivative 0 everywhere, at the jump too.
 */
export function step(x: number): number;
export function step(x: Scalar): Scalar;
export function step(x: Scalar): Scalar {
  return typeof x === "number" ? stepRow.value(x) : applyUnary(stepRow, x);
}
