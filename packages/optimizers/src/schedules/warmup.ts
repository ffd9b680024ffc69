import { checkCount, checkOptions, type Schedule } from "@descent/core";
import { checkNotNegative } from "../rules/check-not-negative.js";
import { rateAt } from "../rules/rate.js";
import { namedSchedule } from "./named-schedule.js";

/**
 * A rate that moves along a line, usually upwards, before another rate or schedule takes over
 * (Goyal et al., 2017): α(k) = α₀ + (α₁(0) − α₀) k/n for k < n, then α₁(k − n).
 *
 * @param options - `from`: α₀ ≥ 0, the rate at step 0; `steps`: n, the number of steps it takes;
 *   `then`: α₁, a rate or a schedule whose own step 0 is step n.
 * @throws DescentError if an option is out of range or unknown.
 *
 * @example
 * ```ts
 * import { warmup } from "@descent/optimizers";
 *
 * const rate = warmup({ from: 0.25, steps: 2, then: 0.75 });
 * console.log(rate(0), rate(1), rate(2), rate(99)); // 0.25 0.5 0.75 0.75
 * ```
 */
export function warmup(options: {
  readonly from: number;
  readonly steps: number;
  readonly then: number | Schedule;
}): Schedule {
  checkOptions("warmup", options, ["from", "steps", "then"]);
  const { from, steps, then } = options;
  checkNotNegative("warmup", "from", from);
  checkCount("warmup", "steps", steps);
  const after = rateAt("warmup", then);
  return namedSchedule("warmup", options, (step) =>
    step < steps ? from + ((after(0) - from) * step) / steps : after(step - steps),
  );
}
