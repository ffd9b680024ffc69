import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { div } from "../arithmetic/div.js";
import { mul } from "../arithmetic/mul.js";

export const cbrtSlopeRow: UnaryRow = {
  name: "cbrtSlope",
  value: (x) => 1 / (3 * Math.cbrt(x) ** 2),
  slope: (x, value) => mul(-2 / 3, div(value, x)),
  code: "1 / (3 * Math.cbrt(x) ** 2)",
};

/** The slope 1/(3·(∛x)²) of the cube root. Derivative −⅔ times itself over x. */
export function cbrtSlope(x: number): number;
export function cbrtSlope(x: Scalar): Scalar;
export function cbrtSlope(x: Scalar): Scalar {
  return typeof x === "number" ? cbrtSlopeRow.value(x) : applyUnary(cbrtSlopeRow, x);
}
