import { check, checkOptions, type Schedule } from "@descent/core";
import { rateAt } from "../rules/rate.js";
import { checkMilestones } from "./multi-step-decay.js";
import { namedSchedule } from "./named-schedule.js";

/**
 * Rates and schedules one after the other: the first until the first milestone, then the next, whose
 * own step 0 is that milestone, and so on. The last one stays.
 *
 * With milestones m₁ ≤ m₂ ≤ … and schedules α₀, α₁, …: α(k) = αᵢ(k − mᵢ), where i is how many
 * milestones are ≤ k and m₀ = 0. For a rate that climbs before another takes over there is `warmup`.
 *
 * @param options - `schedules`: numbers > 0 or schedules; `milestones`: the steps at which the next
 *   one takes over, one fewer than the schedules, in rising order.
 * @throws DescentError if an option is out of range or unknown, or their numbers do not fit.
 *
 * @example
 * ```ts
 * import { exponentialDecay, joined } from "@descent/optimizers";
 *
 * const falling = exponentialDecay({ from: 0.8, factor: 0.5 });
 * const rate = joined({ schedules: [0.1, falling], milestones: [5] });
 * console.log(rate(0), rate(4), rate(5), rate(6)); // 0.1 0.1 0.8 0.4
 * ```
 */
export function joined(options: {
  readonly schedules: readonly (number | Schedule)[];
  readonly milestones: readonly number[];
}): Schedule {
  checkOptions("joined", options, ["schedules", "milestones"]);
  const { schedules, milestones } = options;
  checkMilestones("joined", milestones);
  const rule = `must be an array of ${milestones.length + 1}, one more than the milestones`;
  const fits: boolean = Array.isArray(schedules) && schedules.length === milestones.length + 1;
  check(fits, "joined", "schedules", rule, schedules);
  const rates = schedules.map((schedule) => rateAt("joined", schedule));
  return namedSchedule("joined", options, (step) => {
    const i = milestones.filter((milestone) => milestone <= step).length;
    return (rates[i] as Schedule)(step - (milestones[i - 1] ?? 0));
  });
}
