import { bealeFormula } from "./more-garbow-hillstrom/beale.js";
import { type LeastSquaresProblem, leastSquaresProblem } from "./sum-of-squares.js";

/**
 * Beale's function J(x, y) = Σᵢ (cᵢ − x (1 − yⁱ))², i = 1, 2, 3, c = (1.5, 2.25, 2.625): a curved valley
 * along y = 1 whose floor falls ever more slowly; the minimum is at (3, 0.5).
 *
 * @throws DescentError from `objective` and `residuals`, if there are too few parameters.
 *
 * @example
 * ```ts
 * import { beale } from "@descent/conformance/problems";
 *
 * const { objective, start } = beale();
 * console.log(objective(start)); // { value: 14.203125, gradient: [ 0, 27.75 ] }
 * ```
 */
export function beale(): LeastSquaresProblem {
  const citation = "Beale, On an Iterative Method for Finding a Local Minimum of a Function, 1958";
  return leastSquaresProblem(bealeFormula, "beale()", citation);
}
