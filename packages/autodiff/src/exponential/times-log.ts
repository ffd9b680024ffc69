import { applyBinary } from "../apply.js";
import { div } from "../arithmetic/div.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { log } from "./log.js";

export const timesLogRow: BinaryRow = {
  name: "timesLog",
  value: (x, y) => (y === 0 ? 0 * x : x * Math.log(y)),
  slopes: [(_x, y) => log(y), (x, y) => div(x, y)],
  code: "(y === 0 ? 0 * x : x * Math.log(y))",
};

/**
 * x·ln y, and 0 at y = 0 for finite x (NaN for infinite x): with x = yᶻ this is the slope of yᶻ by z, and 0ᶻ does not change
 * with z > 0. Slopes ln y and x/y.
 */
export function timesLog(x: number, y: number): number;
export function timesLog(x: Scalar, y: Scalar): Scalar;
export function timesLog(x: Scalar, y: Scalar): Scalar {
  return applyBinary(timesLogRow, x, y);
}
