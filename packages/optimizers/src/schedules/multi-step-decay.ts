import { check, checkCount, checkOptions, checkPositive, type Schedule } from "@descent/core";
import { checkFactor } from "./exponential-decay.js";
import { namedSchedule } from "./named-schedule.js";

/**
 * A rate that falls at steps of your choice: α(k) = α₀ γ^c, where c is how many milestones are ≤ k.
 *
 * @param options - `from`: α₀ > 0, the rate at step 0; `factor`: γ in (0, 1]; `milestones`: the steps
 *   from which on the rate is multiplied by γ, at least one, in rising order; one that is named twice
 *   counts twice.
 * @throws DescentError if an option is out of range or unknown.
 *
 * @example
 * ```ts
 * import { multiStepDecay } from "@descent/optimizers";
 *
 * const rate = multiStepDecay({ from: 0.8, factor: 0.5, milestones: [10, 30] });
 * console.log(rate(9), rate(10), rate(29), rate(30)); // 0.8 0.4 0.4 0.2
 * ```
 */
export function multiStepDecay(options: {
  readonly from: number;
  readonly factor: number;
  readonly milestones: readonly number[];
}): Schedule {
  checkOptions("multiStepDecay", options, ["from", "factor", "milestones"]);
  const { from, factor, milestones } = options;
  checkPositive("multiStepDecay", "from", from);
  checkFactor("multiStepDecay", factor);
  checkMilestones("multiStepDecay", milestones);
  return namedSchedule(
    "multiStepDecay",
    options,
    (step) => from * factor ** milestones.filter((milestone) => milestone <= step).length,
  );
}

/** Throws unless these are whole numbers of at least 1, at least one of them, none below the last. */
export function checkMilestones(call: string, milestones: readonly number[]): void {
  const some: boolean = Array.isArray(milestones) && milestones.length > 0;
  check(some, call, "milestones", "must be a non-empty array of steps", milestones);
  milestones.forEach((milestone, i) => {
    checkCount(call, `milestones[${i}]`, milestone, i === 0 ? 1 : milestones[i - 1]);
  });
}
