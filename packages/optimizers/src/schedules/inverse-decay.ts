import { checkOptions, checkPositive, type Schedule } from "@descent/core";
import { namedSchedule } from "./named-schedule.js";

/**
 * A rate that falls like 1/k: α(k) = α₀ / (1 + c k).
 *
 * Its sum is infinite and the sum of its squares finite, the condition of Robbins and Monro (1951)
 * under which stochastic gradient descent reaches the minimum in spite of its noise.
 *
 * @param options - `from`: α₀ > 0, the rate at step 0; `decay`: c > 0, per step.
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
export function inverseDecay(options: { readonly from: number; readonly decay: number }): Schedule {
  checkOptions("inverseDecay", options, ["from", "decay"]);
  const { from, decay } = options;
  checkPositive("inverseDecay", "from", from);
  checkPositive("inverseDecay", "decay", decay);
  return namedSchedule("inverseDecay", options, (step) => from / (1 + decay * step));
}
