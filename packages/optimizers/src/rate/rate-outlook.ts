/** What is to be expected of one rate. */
export interface RateOutlook {
  /** α */
  readonly rate: number;
  /**
   * What a step multiplies the error by, along the direction where that is most: less than 1 settles.
   * Null where that depends on a smallest curvature that is not known.
   */
  readonly factor: number | null;
  /** After how many steps no more than the asked share of the error is left; null for never. */
  readonly steps: number | null;
}

/**
 * The outlook of a rate at which every step shortens the error by the share `gain` at least, which is
 * 1 − |1 − αλ|: exact where |1 − αλ| is nearly 1. `complete` says that no direction is left out.
 */
export function outlook(
  rate: number,
  gain: number,
  complete: boolean,
  accuracy: number,
): RateOutlook {
  if (gain <= 0) return { rate, factor: Math.min(1 - gain, Number.MAX_VALUE), steps: null };
  if (!complete) return { rate, factor: null, steps: null };
  // A quotient that is whole but for rounding is not rounded up.
  const steps = Math.ceil(((1 - 1e-12) * Math.log(accuracy)) / Math.log1p(-Math.min(gain, 1)));
  return { rate, factor: 1 - gain, steps: steps < Infinity ? Math.max(1, steps) : null };
}
