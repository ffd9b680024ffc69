import { applyBinary } from "../apply.js";
import { mul } from "../arithmetic/mul.js";
import { chain } from "../chain.js";
import { lowerPow } from "./lower-pow.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { powLog } from "./pow-log.js";

export const powRow: BinaryRow = {
  name: "pow",
  value: (x, y) => Math.pow(x, y),
  slopes: [(x, y) => powerRule(x, y), (x, y) => powLog(x, y)],
  code: "Math.pow(x, y)",
  // x⁰ is the constant 1, which has no kink; 0ʸ jumps at y = 0.
  kink: (x, y, by) => x === 0 && (by === 0 ? y < 1 && y !== 0 : y <= 0),
};

/**
 * The power xʸ, with y a number or a scalar. Slopes y·xʸ⁻¹ (power rule) and xʸ·ln x.
 *
 * x⁰ is the constant 1, so its slope by x is 0 everywhere; the slope of 0ʸ by y ≥ 0 is taken as 0;
 * for x < 0 the slope by y is NaN. As in JavaScript, and unlike C, 1^∞ is NaN.
 *
 * Throws a DescentError if x or y is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { derivative, mul, pow } from "@descent/autodiff";
 *
 * console.log(derivative((x) => mul(3, pow(x, 5)))(2)); // 240
 * console.log(derivative((y) => pow(2, y))(0)); // 0.6931471805599453
 * console.log(derivative((x) => pow(x, 2))(0)); // 0
 * ```
 */
export function pow(x: number, y: number): number;
export function pow(x: Scalar, y: Scalar): Scalar;
export function pow(x: Scalar, y: Scalar): Scalar {
  return typeof x === "number" && typeof y === "number"
    ? Math.pow(x, y)
    : applyBinary(powRow, x, y);
}

/**
 * y·xʸ⁻¹, which for the exponent 0 is 0, also where x⁻¹ is infinite; plain powers where the
 * exponent y − 1 is not rounded.
 */
export function powerRule(x: Scalar, y: Scalar): Scalar {
  if (typeof y !== "number" || !Number.isFinite(y)) return chain(y, lowerPow(x, y));
  if (y === 0) return 0;
  return mul(y, y - 1 + 1 === y ? pow(x, y - 1) : lowerPow(x, y));
}
