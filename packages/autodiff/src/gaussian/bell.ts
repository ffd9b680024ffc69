import { applyUnary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { UnaryRow } from "../row.js";
import { mul } from "../arithmetic/mul.js";
import { chain } from "../chain.js";
import { expOver } from "./exp-over.js";

/** √π/2, and what rounding it to a number takes away. */
const halfRootPi = 0.886226925452758;
const halfRootPiRest = -3.8332932499128993e-17;

export const bellRow: UnaryRow = {
  name: "bell",
  value: (x) => {
    const head = Math.fround(x);
    return expOver(-head * head, (head - x) * (head + x), halfRootPi, halfRootPiRest);
  },
  // Where the curve is 0, so is its slope, infinitely far out too.
  slope: (x, value) => mul(-2, chain(x, value)),
};

/**
 * The slope (2/√π)·e^(−x²) of the error function, exact also far out, where the rounding of x²
 * would cost up to 1000 units in the last place. Derivative −2x times itself.
 */
export function bell(x: number): number;
export function bell(x: Scalar): Scalar;
export function bell(x: Scalar): Scalar {
  return typeof x === "number" ? bellRow.value(x) : applyUnary(bellRow, x);
}
