import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { div } from "../arithmetic/div.js";
import { nonNegative } from "./non-negative.js";

/** 1/e, and what rounding it to a number takes away. */
const inverseE = 0.36787944117144233;
const inverseERest = -1.2428753672788363e-17;

export const logPlusOneRow: UnaryRow = {
  name: "logPlusOne",
  // Around 1/e the sum would cancel, and the argument's distance from 1/e is exact.
  value: (x) =>
    Math.abs(x - inverseE) < 0.1
      ? Math.log1p((x - inverseE - inverseERest) * Math.E)
      : Math.log(x) + 1,
  slope: (x) => div(1, nonNegative(x)),
};

/** ln x + 1, the slope of x·ln x, exact also around its zero 1/e. Derivative 1/x. */
export function logPlusOne(x: number): number;
export function logPlusOne(x: Scalar): Scalar;
export function logPlusOne(x: Scalar): Scalar {
  return typeof x === "number" ? logPlusOneRow.value(x) : applyUnary(logPlusOneRow, x);
}
