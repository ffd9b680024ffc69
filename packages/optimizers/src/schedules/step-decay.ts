import { checkCount, checkOptions, checkPositive, type Schedule } from "@descent/core";
import { checkFactor } from "./exponential-decay.js";
import { namedSchedule } from "./named-schedule.js";

/**
 * A rate that falls in steps: α(k) = α₀ γ^⌊k/n⌋.
 *
 * @param options - `from`: α₀ > 0, the rate at step 0; `factor`: γ in (0, 1]; `every`: n, in steps.
 * @throws DescentError if an option is out of range or unknown.
 *
 * @example
 * ```ts
 * import { stepDecay } from "@descent/optimizers";
 *
 * const rate = stepDecay({ from: 0.8, factor: 0.5, every: 10 });
 * console.log(rate(9), rate(10), rate(25)); // 0.8 0.4 0.2
 * ```
 */
export function stepDecay(options: {
  readonly from: number;
  readonly factor: number;
  readonly every: number;
}): Schedule {
  checkOptions("stepDecay", options, ["from", "factor", "every"]);
  const { from, factor, every } = options;
  checkPositive("stepDecay", "from", from);
  checkFactor("stepDecay", factor);
  checkCount("stepDecay", "every", every);
  return namedSchedule("stepDecay", options, (step) => from * factor ** Math.floor(step / every));
}
