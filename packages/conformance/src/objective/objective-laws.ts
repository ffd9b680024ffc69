import { applyLaws, type Check, type Law } from "../law.js";
import { hasTheFormulasGradient } from "./has-the-formulas-gradient.js";
import { hasTheFormulasValue } from "./has-the-formulas-value.js";
import { hasTheGradientOfDifferences } from "./has-the-gradient-of-differences.js";
import { isPureObjective } from "./is-pure-objective.js";
import type { ObjectiveSubject } from "./objective-subject.js";

/**
 * The laws of objectives, applied to one of them: a check for each law. A gradient that was worked
 * out by hand is held to differences of the value and, where the row has a formula, to dual numbers.
 *
 * @throws LawError not here, but from the `check` of a law that is broken.
 *
 * @example
 * ```ts
 * import { add, mul, square } from "@descent/autodiff";
 * import { objectiveLaws, violations } from "@descent/conformance";
 * import type { Objective } from "@descent/core";
 *
 * // J(x, y) = x² + 3xy, with a slip in ∂J/∂y.
 * const slip: Objective = ([x = 0, y = 0]) => ({
 *   value: x ** 2 + 3 * x * y,
 *   gradient: [2 * x + 3 * y, 3 * y],
 * });
 * const checks = objectiveLaws({
 *   call: "slip",
 *   make: () => slip,
 *   points: [[1, 2]],
 *   formula: (x = 0, y = 0) => add(square(x), mul(3, mul(x, y))),
 * });
 * const [broken] = violations(checks);
 * console.log(broken?.message);
 * // slip breaks "has the gradient of its differences": entry 1 is 6, the difference quotient 3 (at [1, 2])
 * ```
 */
export function objectiveLaws(subject: ObjectiveSubject): readonly Check[] {
  const laws: readonly Law<ObjectiveSubject>[] = [isPureObjective, hasTheGradientOfDifferences];
  const { formula } = subject;
  return formula === undefined
    ? applyLaws(subject, laws)
    : applyLaws({ ...subject, formula }, [...laws, hasTheFormulasValue, hasTheFormulasGradient]);
}
