import { isNamed } from "../is-named.js";
import { applyLaws, type Check } from "../law.js";
import { boundsItsCurvature } from "./bounds-its-curvature.js";
import { hasFiniteValues } from "./has-finite-values.js";
import { hasTheFormulasSlope } from "./has-the-formulas-slope.js";
import { hasTheFormulasValue } from "./has-the-formulas-value.js";
import { hasTheSlopeOfDifferences } from "./has-the-slope-of-differences.js";
import { isNeverNegative } from "./is-never-negative.js";
import { makesNoLossOfNaN } from "./makes-no-number-of-nan.js";
import type { LossSubject } from "./loss-subject.js";
import { vanishesOnTarget } from "./vanishes-on-target.js";

/**
 * The laws of losses of one example, applied to one of them: a check for each law.
 *
 * @throws LawError not here, but from the `check` of a law that is broken.
 *
 * @example
 * ```ts
 * import { square, sub } from "@descent/autodiff";
 * import { lossLaws, violations } from "@descent/conformance";
 *
 * const mine = {
 *   name: "mine",
 *   value: (prediction: number, target: number) => (prediction - target) ** 2,
 *   slope: (prediction: number, target: number) => prediction - target, // the 2 is missing
 *   curvature: 2,
 * };
 * const checks = lossLaws({
 *   call: "mine",
 *   make: () => mine,
 *   formula: (prediction, target) => square(sub(prediction, target)),
 * });
 * console.log(violations(checks).map(({ law }) => law));
 * // [ 'has the slope of its formula', 'has the slope of its differences' ]
 * ```
 */
export function lossLaws(subject: LossSubject): readonly Check[] {
  return applyLaws(subject, [
    isNamed,
    vanishesOnTarget,
    isNeverNegative,
    hasFiniteValues,
    makesNoLossOfNaN,
    hasTheFormulasValue,
    hasTheFormulasSlope,
    hasTheSlopeOfDifferences,
    boundsItsCurvature,
  ]);
}
