import { checkOptions, checkPositive, type Schedule } from "@descent/core";
import { namedSchedule } from "./named-schedule.js";

/**
 * A rate that falls like 1/k, or like a power of it: α(k) = α₀ / (1 + c k)ᵖ.
 *
 * Robbins and Monro (1951) asked two things of the rates of a descent on noisy gradients:
 *
 * - Σ α(k) = ∞, so that the steps reach any distance, however far the start is from the minimum;
 * - Σ α(k)² < ∞, so that the noise, whose variance adds up like the squares, dies away.
 *
 * Both hold exactly for ½ < p ≤ 1. With p = 1 the rates up to step k add up to about (α₀/c) ln k: they
 * reach everything, slowly. With p ≤ ½ the noise dies away too slowly for their theorem, and with a
 * constant rate not at all: the parameters tremble around the minimum. With p > 1, and with all
 * schedules that fall exponentially or end at 0, the rates have a finite sum, and a run may stop short
 * of the minimum; those are for runs of a fixed number of steps.
 *
 * @param options - `from`: α₀ > 0, the rate at step 0; `decay`: c > 0, per step; `power`: p > 0, 1
 *   unless given.
 * @throws DescentError if an option is not a positive finite number, or unknown.
 *
 * @example
 * ```ts
 * import { inverseDecay } from "@descent/optimizers";
 *
 * const rate = inverseDecay({ from: 0.5, decay: 1 });
 * console.log(rate(0), rate(1), rate(4)); // 0.5 0.25 0.1
 * ```
 */
export function inverseDecay(options: {
  readonly from: number;
  readonly decay: number;
  readonly power?: number;
}): Schedule {
  checkOptions("inverseDecay", options, ["from", "decay", "power"]);
  const { from, decay, power = 1 } = options;
  checkPositive("inverseDecay", "from", from);
  checkPositive("inverseDecay", "decay", decay);
  checkPositive("inverseDecay", "power", power);
  return namedSchedule("inverseDecay", options, (step) => from / (1 + decay * step) ** power);
}
