import { check, type Loss } from "@descent/core";

/**
 * The quantile or pinball loss (Koenker and Bassett, 1978), with error r = ŷ − y:
 * ℓ = (1 − q) r where the prediction is too high, −q r where it is too low.
 *
 * Its minimiser is the q-quantile of the targets instead of their mean; q = 0.5 is half the absolute
 * error. The slope is 1 − q above the target and −q below it; at the kink ŷ = y it is taken as 0.
 *
 * @param quantile - q in (0, 1), without its ends.
 * @throws DescentError if `quantile` is outside (0, 1).
 *
 * @example
 * ```ts
 * import { quantileLoss } from "@descent/losses";
 *
 * const loss = quantileLoss(0.75);
 * console.log(loss.value(4, 0), loss.value(0, 4)); // 1 3
 * ```
 */
export function quantileLoss(quantile: number): Loss {
  check(quantile > 0 && quantile < 1, "quantileLoss", "quantile", "must be in (0, 1)", quantile);
  // 0 times the difference at the kink: 0 there, and NaN, not 0, for what is no number.
  const slope: Loss["slope"] = (prediction, target) => {
    const difference = prediction - target;
    return difference < 0 ? -quantile : difference > 0 ? 1 - quantile : 0 * difference;
  };
  return {
    name: `quantileLoss(${quantile})`,
    value: (prediction, target) => slope(prediction, target) * (prediction - target),
    slope,
  };
}
