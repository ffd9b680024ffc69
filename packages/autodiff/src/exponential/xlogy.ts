import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { log } from "./log.js";
import { ratio } from "./ratio.js";

export const xlogyRow: BinaryRow = {
  name: "xlogy",
  value: (x, y) => (x === 0 && y >= 0 ? 0 : x * Math.log(y)),
  slopes: [(_x, y) => log(y), (x, y) => ratio(x, y)],
  code: "(x === 0 && y >= 0 ? 0 : x * Math.log(y))",
  kink: (x, y) => x === 0 && y === 0,
};

/**
 * x·ln y, and 0 where x = 0 and y ≥ 0, also at y = 0: the terms of a cross-entropy are `xlogy(p,
 * q)`, those of an entropy `xlogx(p)`. Slopes ln y and x/y; −∞ and 0 at (0, 0). NaN for y < 0.
 *
 * Throws a DescentError if x or y is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { gradient, xlogy } from "@descent/autodiff";
 *
 * console.log(xlogy(2, 1)); // 0
 * console.log(xlogy(0, 0)); // 0
 * console.log(gradient(xlogy)([3, 2])); // [ 0.6931471805599453, 1.5 ]
 * ```
 */
export function xlogy(x: number, y: number): number;
export function xlogy(x: Scalar, y: Scalar): Scalar;
export function xlogy(x: Scalar, y: Scalar): Scalar {
  return applyBinary(xlogyRow, x, y);
}
