import { isNamed } from "../is-named.js";
import { applyLaws, type Check } from "../law.js";
import type { CostSubject } from "./cost-subject.js";
import { hasTheFormulasSlopes } from "./has-the-formulas-slopes.js";
import { hasTheFormulasCost } from "./has-the-formulas-cost.js";
import { keepsPredictions } from "./keeps-predictions.js";

/**
 * The laws of costs of many examples, applied to one of them: a check for each law.
 *
 * @throws LawError not here, but from the `check` of a law that is broken.
 *
 * @example
 * ```ts
 * import { mean, square, sub } from "@descent/autodiff";
 * import { costLaws, violations } from "@descent/conformance";
 * import type { Cost } from "@descent/core";
 *
 * const mine: Cost = {
 *   name: "mine",
 *   value: (predictions, targets) =>
 *     predictions.reduce((sum, p, i) => sum + (p - (targets[i] ?? 0)) ** 2, 0) / predictions.length,
 *   // The sum's slopes, not the mean's:
 *   slopes: (predictions, targets) => predictions.map((p, i) => 2 * (p - (targets[i] ?? 0))),
 * };
 * const checks = costLaws({
 *   call: "mine",
 *   make: () => mine,
 *   formula: (predictions, targets) =>
 *     mean(predictions.map((p, i) => square(sub(p, targets[i] ?? 0)))),
 * });
 * console.log(violations(checks).map(({ law }) => law)); // [ 'has the slopes of its formula' ]
 * ```
 */
export function costLaws(subject: CostSubject): readonly Check[] {
  return applyLaws(subject, [isNamed, keepsPredictions, hasTheFormulasCost, hasTheFormulasSlopes]);
}
