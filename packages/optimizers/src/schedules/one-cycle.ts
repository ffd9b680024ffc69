import {
  check,
  checkCount,
  checkFinite,
  checkOptions,
  checkPositive,
  type Schedule,
} from "@descent/core";
import { checkNotNegative } from "../rules/check-not-negative.js";
import { cosineBetween } from "./cosine-between.js";
import { namedSchedule } from "./named-schedule.js";

/**
 * One cycle over the whole run: from a small rate up to the peak, then down to almost nothing
 * ("super-convergence": Smith and Topin, 2019).
 *
 * Of the n steps the first r n rise from α₀ to the peak α₁, which is the rate at step r n − 1; the
 * others fall to α₂, the rate at step n − 1 and at all later ones. In between it follows half a
 * cosine, or a straight line. This is PyTorch's `OneCycleLR` of two phases, with the rates themselves
 * in place of `div_factor` = α₁/α₀ and `final_div_factor` = α₀/α₂; there a step beyond n throws.
 *
 * The article moves the momentum the other way, which is one more cycle, as a decay of `momentum` or
 * `sgd`: `oneCycle({ from: 0.95, peak: 0.85, to: 0.95, steps })`.
 *
 * @param options - `peak`: α₁ > 0; `steps`: n; `from`: α₀ ≥ 0, a 25th of the peak unless given; `to`:
 *   α₂ ≥ 0, a 10 000th of `from` unless given; `rise`: r, so that 1 < r n < n, 0.3 unless given;
 *   `shape`: `"cosine"` unless given, or `"linear"`.
 * @throws DescentError if an option is out of range or unknown.
 *
 * @example
 * ```ts
 * import { oneCycle } from "@descent/optimizers";
 *
 * const rate = oneCycle({ peak: 0.5, from: 0.1, to: 0, steps: 11, rise: 0.5, shape: "linear" });
 * console.log([0, 2, 4, 7, 10].map((step) => rate(step).toFixed(2)).join(" "));
 * // 0.10 0.28 0.46 0.27 0.00
 * ```
 */
export function oneCycle(options: {
  readonly peak: number;
  readonly steps: number;
  readonly from?: number;
  readonly to?: number;
  readonly rise?: number;
  readonly shape?: "cosine" | "linear";
}): Schedule {
  checkOptions("oneCycle", options, ["peak", "steps", "from", "to", "rise", "shape"]);
  const { peak, steps, rise = 0.3, shape = "cosine" } = options;
  checkPositive("oneCycle", "peak", peak);
  checkCount("oneCycle", "steps", steps);
  const { from = peak / 25 } = options;
  checkNotNegative("oneCycle", "from", from);
  const { to = from / 10_000 } = options;
  checkNotNegative("oneCycle", "to", to);
  checkFinite("oneCycle", "rise", rise);
  const top = rise * steps - 1;
  const last = steps - 1;
  check(top > 0 && top < last, "oneCycle", "rise", "must leave steps to rise and to fall", rise);
  const known = ["cosine", "linear"].includes(shape);
  check(known, "oneCycle", "shape", 'must be "cosine" or "linear"', shape);
  const between = shape === "cosine" ? cosineBetween : lineBetween;
  return namedSchedule("oneCycle", options, (step) =>
    step <= top
      ? between(from, peak, step / top)
      : between(peak, to, Math.min((step - top) / (last - top), 1)),
  );
}

function lineBetween(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
