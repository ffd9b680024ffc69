import { check } from "@descent/core";
import { lessOrEqual } from "../comparison/less-or-equal.js";
import type { Scalar } from "../operand.js";
import { atLeast } from "./at-least.js";
import { atMost } from "./at-most.js";

/**
 * x kept between two bounds: `low` for x < low, `high` for x > high, else x. Slope 1 where x is
 * kept, at the bounds too, and 0 outside, where the bound itself counts.
 *
 * Throws a DescentError if an argument is neither a number nor an operand, or if low > high.
 *
 * @example
 * ```ts
 * import { clamp, derivative } from "@descent/autodiff";
 *
 * console.log(clamp(3, 0, 1)); // 1
 * console.log(derivative((x) => clamp(x, 0, 1))(3)); // 0
 * console.log(derivative((x) => clamp(x, 0, 1))(1)); // 1
 * ```
 */
export function clamp(x: number, low: number, high: number): number;
export function clamp(x: Scalar, low: Scalar, high: Scalar): Scalar;
export function clamp(x: Scalar, low: Scalar, high: Scalar): Scalar {
  const ordered = lessOrEqual(low, high);
  if (ordered === false)
    check(false, "clamp", "low", `must be at most high, which is ${show(high)}`, low);
  return atMost(atLeast(x, low), high);
}

function show(bound: Scalar): string {
  return typeof bound === "number" ? `${bound}` : bound.toString();
}
