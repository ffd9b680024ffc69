import { isNamed } from "../is-named.js";
import { applyLaws, type Check } from "../law.js";
import { comparesOneWay } from "./compares-one-way.js";
import { convergesForAReason } from "./converges-for-a-reason.js";
import { hasJsonMemory } from "./has-json-memory.js";
import { isPureRule } from "./is-pure-rule.js";
import { judgesByValidation } from "./judges-by-validation.js";
import { listsCompleteCriteria } from "./lists-complete-criteria.js";
import { neverConvergesOnNaN } from "./never-converges-on-nan.js";
import type { StopRuleSubject } from "./stop-rule-subject.js";
import { stopsAndGoesOn } from "./stops-and-goes-on.js";
import { stopsForAReason } from "./stops-for-a-reason.js";
import { waitsForValidation } from "./waits-for-validation.js";

/**
 * The laws of stop rules, applied to one of them: a check for each law.
 *
 * @throws LawError not here, but from the `check` of a law that is broken.
 *
 * @example
 * ```ts
 * import { stopRuleLaws, violations } from "@descent/conformance";
 * import type { StopRule } from "@descent/core";
 *
 * // It says that the run has converged, and gives no reason.
 * const impatient: StopRule<null> = {
 *   name: "impatient()",
 *   init: null,
 *   check: ({ step }) => [{ stop: step > 9, converged: step > 9, criteria: [] }, null],
 * };
 * const broken = violations(stopRuleLaws({ call: "impatient()", make: () => impatient }));
 * console.log(broken.length); // 3
 * console.log(broken[0]?.law); // stops only when a criterion is met
 * ```
 */
export function stopRuleLaws(subject: StopRuleSubject): readonly Check[] {
  return applyLaws(subject, [
    isNamed,
    isPureRule,
    hasJsonMemory,
    listsCompleteCriteria,
    stopsForAReason,
    convergesForAReason,
    neverConvergesOnNaN,
    comparesOneWay,
    judgesByValidation,
    waitsForValidation,
    stopsAndGoesOn,
  ]);
}
