import { checkCount, checkOptions, checkPositive, type Schedule } from "@descent/core";
import { checkNotNegative } from "../rules/check-not-negative.js";
import { checkFactor } from "./exponential-decay.js";
import { namedSchedule } from "./named-schedule.js";

/**
 * A rate that goes up and down along straight lines, again and again (Smith, 2017): in each cycle
 * from α₀ to the peak α₁ in u steps and back in d steps. The peaks may shrink towards α₀:
 *
 * α(k) = α₀ + (α₁ − α₀) t γ^c δᵏ, where c is the number of cycles that are over and t in [0, 1] the
 * height in this one.
 *
 * With both factors 1 it is Smith's `triangular`, with γ = ½ his `triangular2`, with δ < 1 his
 * `exp_range`.
 *
 * @param options - `from`: α₀ ≥ 0; `peak`: α₁ > 0; `up`: u, in steps; `down`: d, the same as `up`
 *   unless given; `cycleFactor`: γ in (0, 1], 1 unless given; `stepFactor`: δ in (0, 1], 1 unless given.
 * @throws DescentError if an option is out of range or unknown.
 *
 * @example
 * ```ts
 * import { cyclic } from "@descent/optimizers";
 *
 * const rate = cyclic({ from: 0.25, peak: 0.75, up: 2, cycleFactor: 0.5 });
 * console.log([0, 1, 2, 3, 4, 5, 6].map(rate).join(" ")); // 0.25 0.5 0.75 0.5 0.25 0.375 0.5
 * ```
 */
export function cyclic(options: {
  readonly from: number;
  readonly peak: number;
  readonly up: number;
  readonly down?: number;
  readonly cycleFactor?: number;
  readonly stepFactor?: number;
}): Schedule {
  checkOptions("cyclic", options, ["from", "peak", "up", "down", "cycleFactor", "stepFactor"]);
  const { from, peak, up, down = up, cycleFactor = 1, stepFactor = 1 } = options;
  checkNotNegative("cyclic", "from", from);
  checkPositive("cyclic", "peak", peak);
  checkCount("cyclic", "up", up);
  checkCount("cyclic", "down", down);
  checkFactor("cyclic", cycleFactor, "cycleFactor");
  checkFactor("cyclic", stepFactor, "stepFactor");
  const length = up + down;
  return namedSchedule("cyclic", options, (step) => {
    const since = step % length;
    const height = since <= up ? since / up : (length - since) / down;
    const shrunk = cycleFactor ** Math.floor(step / length) * stepFactor ** step;
    return from + (peak - from) * height * shrunk;
  });
}
