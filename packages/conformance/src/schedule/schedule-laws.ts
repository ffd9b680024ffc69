import { isNamed } from "../is-named.js";
import { applyLaws, type Check } from "../law.js";
import { givesUsableRates } from "./gives-usable-rates.js";
import { isPureSchedule } from "./is-pure-schedule.js";
import { isSometimesPositive } from "./is-sometimes-positive.js";
import type { ScheduleSubject } from "./schedule-subject.js";

/**
 * The laws of schedules, applied to one of them: a check for each law.
 *
 * @throws LawError not here, but from the `check` of a law that is broken.
 *
 * @example
 * ```ts
 * import { scheduleLaws, violations } from "@descent/conformance";
 *
 * const falling = (step: number) => (100 - step) / 100;
 * const [broken] = violations(scheduleLaws({ call: "falling", make: () => falling }));
 * console.log(broken?.message);
 * // falling breaks "is finite and not negative": -0.01 (at step 101)
 * ```
 */
export function scheduleLaws(subject: ScheduleSubject): readonly Check[] {
  return applyLaws(subject, [isNamed, isPureSchedule, givesUsableRates, isSometimesPositive]);
}
