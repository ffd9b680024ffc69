import { checkCount, checkOptions, checkPositive, type Schedule } from "@descent/core";
import { checkEnd } from "./check-end.js";
import { cosineBetween } from "./cosine-between.js";
import { namedSchedule } from "./named-schedule.js";

/**
 * Half cosines one after the other, each from the full rate down: stochastic gradient descent with
 * warm restarts (SGDR: Loshchilov and Hutter, 2017).
 *
 * Period i has nᵢ = n mⁱ steps, and in it α = α₁ + ½ (α₀ − α₁)(1 + cos(π j/nᵢ)), where j counts its
 * steps from 0: the rate comes near α₁ and jumps back to α₀. The parameters just before a jump, at
 * steps n, n + nm, …, are the ones to keep.
 *
 * @param options - `from`: α₀ > 0, the rate at the start of each period; `to`: α₁ in [0, α₀], 0
 *   unless given; `steps`: n, the length of the first period; `multiplier`: m, a whole number of at
 *   least 1 by which each period is longer than the last, 1 unless given.
 * @throws DescentError if an option is out of range or unknown.
 *
 * @example
 * ```ts
 * import { cosineRestarts } from "@descent/optimizers";
 *
 * const rate = cosineRestarts({ from: 0.1, steps: 10, multiplier: 2 });
 * console.log([0, 5, 10, 20, 30].map((step) => rate(step).toFixed(2)).join(" "));
 * // 0.10 0.05 0.10 0.05 0.10
 * ```
 */
export function cosineRestarts(options: {
  readonly from: number;
  readonly to?: number;
  readonly steps: number;
  readonly multiplier?: number;
}): Schedule {
  checkOptions("cosineRestarts", options, ["from", "to", "steps", "multiplier"]);
  const { from, to = 0, steps, multiplier = 1 } = options;
  checkPositive("cosineRestarts", "from", from);
  checkEnd("cosineRestarts", to, from);
  checkCount("cosineRestarts", "steps", steps);
  checkCount("cosineRestarts", "multiplier", multiplier);
  return namedSchedule("cosineRestarts", options, (step) => {
    let length = steps;
    // Equal periods are counted by division: at step 1e15 there may have been 1e15 of them.
    let since = multiplier === 1 ? step % steps : step;
    for (; since >= length; length *= multiplier) since -= length;
    return cosineBetween(from, to, since / length);
  });
}
