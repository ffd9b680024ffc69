import { bard } from "./more-garbow-hillstrom/bard.js";
import { bealeFormula } from "./more-garbow-hillstrom/beale.js";
import { biggs } from "./more-garbow-hillstrom/biggs.js";
import { box } from "./more-garbow-hillstrom/box.js";
import { brownAlmostLinear } from "./more-garbow-hillstrom/brown-almost-linear.js";
import { brownBadlyScaled } from "./more-garbow-hillstrom/brown-badly-scaled.js";
import { brownDennis } from "./more-garbow-hillstrom/brown-dennis.js";
import { broydenBanded, broydenTridiagonal } from "./more-garbow-hillstrom/broyden.js";
import { chebyquad } from "./more-garbow-hillstrom/chebyquad.js";
import { discreteBoundary, discreteIntegral } from "./more-garbow-hillstrom/discrete-boundary.js";
import { extendedPowellSingular } from "./more-garbow-hillstrom/extended-powell-singular.js";
import { extendedRosenbrock } from "./more-garbow-hillstrom/extended-rosenbrock.js";
import { freudensteinRoth } from "./more-garbow-hillstrom/freudenstein-roth.js";
import { gaussian } from "./more-garbow-hillstrom/gaussian.js";
import { gulf } from "./more-garbow-hillstrom/gulf.js";
import { helicalValley } from "./more-garbow-hillstrom/helical-valley.js";
import { jennrichSampson } from "./more-garbow-hillstrom/jennrich-sampson.js";
import { kowalikOsborne } from "./more-garbow-hillstrom/kowalik-osborne.js";
import { linearFullRank, linearRankOne, linearZeros } from "./more-garbow-hillstrom/linear.js";
import { meyer } from "./more-garbow-hillstrom/meyer.js";
import { osborne1 } from "./more-garbow-hillstrom/osborne1.js";
import { osborne2 } from "./more-garbow-hillstrom/osborne2.js";
import { penalty1 } from "./more-garbow-hillstrom/penalty1.js";
import { penalty2 } from "./more-garbow-hillstrom/penalty2.js";
import { powellBadlyScaled } from "./more-garbow-hillstrom/powell-badly-scaled.js";
import { trigonometric } from "./more-garbow-hillstrom/trigonometric.js";
import { variablyDimensioned } from "./more-garbow-hillstrom/variably-dimensioned.js";
import { watson } from "./more-garbow-hillstrom/watson.js";
import { wood } from "./more-garbow-hillstrom/wood.js";
import { type LeastSquaresProblem, leastSquaresProblem } from "./sum-of-squares.js";

/**
 * The test set of Moré, Garbow and Hillstrom (1981): 35 sums of squares, of which four come in more
 * than one size, in the order of the paper. Badly scaled ones, curved valleys, singular minima, saddles
 * and several minima are among them.
 *
 * The residuals, their Jacobian and the gradient are exact. Minima are given to 16 digits. Where a
 * problem is named after no other author, it is from the paper itself.
 *
 * @throws DescentError from `objective` and `residuals`, if there are too few parameters.
 *
 * @example
 * ```ts
 * import { moreGarbowHillstrom } from "@descent/conformance/problems";
 *
 * const problems = moreGarbowHillstrom();
 * const beale = problems.find(({ name }) => name === "Beale, n = 2");
 * console.log(problems.length, beale?.start, beale?.minimiser); // 41 [ 1, 1 ] [ 3, 0.5 ]
 * console.log(beale?.objective([1, 1])); // { value: 14.203125, gradient: [ 0, 27.75 ] }
 * ```
 */
export function moreGarbowHillstrom(): readonly LeastSquaresProblem[] {
  return [
    extendedRosenbrock(2),
    freudensteinRoth,
    powellBadlyScaled,
    brownBadlyScaled,
    bealeFormula,
    jennrichSampson,
    helicalValley,
    bard,
    gaussian,
    meyer,
    gulf,
    box,
    extendedPowellSingular(4),
    wood,
    kowalikOsborne,
    brownDennis,
    osborne1,
    biggs,
    osborne2,
    watson(6),
    watson(9),
    watson(12),
    extendedRosenbrock(10),
    extendedPowellSingular(12),
    penalty1(4),
    penalty1(10),
    penalty2(4),
    penalty2(10),
    variablyDimensioned(10),
    trigonometric(),
    brownAlmostLinear(),
    discreteBoundary(),
    discreteIntegral(),
    broydenTridiagonal,
    broydenBanded,
    linearFullRank(),
    linearRankOne(),
    linearZeros(),
    chebyquad(8),
    chebyquad(9),
    chebyquad(10),
  ].map((formula) => {
    const { number, title, origin, start } = formula;
    const paper = "Moré, Garbow and Hillstrom, Testing Unconstrained Optimization Software, 1981";
    const citation = `${origin}; problem ${number} of ${paper}`;
    return leastSquaresProblem(formula, `${title}, n = ${start.length}`, citation);
  });
}
