import { checkCount, checkOptions, checkPositive, type Schedule } from "@descent/core";
import { checkEnd } from "./check-end.js";
import { cosineBetween } from "./cosine-between.js";
import { namedSchedule } from "./named-schedule.js";

/**
 * A rate that falls along half a cosine, slowly at both ends (Loshchilov and Hutter, 2017):
 * α(k) = α₁ + ½ (α₀ − α₁)(1 + cos(π k/n)) for k ≤ n, and α₁ from then on.
 *
 * PyTorch's `CosineAnnealingLR` is the same for k ≤ n, by a recursion that agrees with this closed
 * form to rounding, and then climbs again. Whoever wants that folds the step: a schedule is any
 * function, `(step) => decay(n - Math.abs(n - (step % (2 * n))))`.
 *
 * @param options - `from`: α₀ > 0, the rate at step 0; `to`: α₁ in [0, α₀], 0 unless given;
 *   `steps`: n, the number of steps it takes.
 * @throws DescentError if an option is out of range or unknown.
 *
 * @example
 * ```ts
 * import { cosineDecay } from "@descent/optimizers";
 *
 * const rate = cosineDecay({ from: 0.1, steps: 500 });
 * console.log(rate(0), rate(250).toFixed(3), rate(900)); // 0.1 0.050 0
 * ```
 */
export function cosineDecay(options: {
  readonly from: number;
  readonly to?: number;
  readonly steps: number;
}): Schedule {
  checkOptions("cosineDecay", options, ["from", "to", "steps"]);
  const { from, to = 0, steps } = options;
  checkPositive("cosineDecay", "from", from);
  checkEnd("cosineDecay", to, from);
  checkCount("cosineDecay", "steps", steps);
  return namedSchedule("cosineDecay", options, (step) =>
    cosineBetween(from, to, Math.min(step / steps, 1)),
  );
}
