import { check, checkOptions, checkPositive, type Schedule } from "@descent/core";
import { namedSchedule } from "./named-schedule.js";

/**
 * A rate that is multiplied by the same factor at every step: α(k) = α₀ γᵏ.
 *
 * @param options - `from`: α₀ > 0, the rate at step 0; `factor`: γ in (0, 1].
 * @throws DescentError if an option is out of range or unknown.
 *
 * @example
 * ```ts
 * import { exponentialDecay } from "@descent/optimizers";
 *
 * const rate = exponentialDecay({ from: 0.8, factor: 0.5 });
 * console.log(rate(0), rate(1), rate(3)); // 0.8 0.4 0.1
 * ```
 */
export function exponentialDecay(options: {
  readonly from: number;
  readonly factor: number;
}): Schedule {
  checkOptions("exponentialDecay", options, ["from", "factor"]);
  const { from, factor } = options;
  checkPositive("exponentialDecay", "from", from);
  checkFactor("exponentialDecay", factor);
  return namedSchedule("exponentialDecay", options, (step) => from * factor ** step);
}

/** Throws unless `factor` is in (0, 1]. */
export function checkFactor(call: string, factor: unknown, argument = "factor"): void {
  const ok = typeof factor === "number" && factor > 0 && factor <= 1;
  check(ok, call, argument, "must be in (0, 1]", factor);
}
