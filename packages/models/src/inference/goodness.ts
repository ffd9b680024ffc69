import type { Data } from "../design.js";
import { fTail } from "../distributions/f-tail.js";

/** R², the share of the targets' squared spread that a line explains, by its three definitions. */
export interface RSquared {
  /** 1 − Σ w r²/Σ w (y − ȳ)², about the weighted mean ȳ; `null` where the targets are constant. */
  readonly centred: number | null;
  /** 1 − Σ w r²/Σ w y², about zero, as is usual for a line through the origin. */
  readonly uncentred: number;
  /**
   * 1 − (1 − R²)(n − 1)/(n − p) of the centred one; without an intercept 1 − (1 − R²) n/(n − p) of the
   * other (Theil, 1961).
   */
  readonly adjusted: number;
}

/** Fisher's test of all coefficients at once, but the intercept. */
export interface OverallTest {
  /** F = (explained/(p − 1))/(left/(n − p)), of mean squares; p for p − 1 without an intercept. */
  readonly f: number;
  /** Both degrees of freedom, p − 1 and n − p. */
  readonly degreesOfFreedom: readonly [explained: number, left: number];
  /** P(F ≥ f) where all these coefficients are zero. */
  readonly p: number;
}

/** How much of the targets' spread a line explains. */
export interface Goodness {
  /** R² by its three definitions. */
  readonly rSquared: RSquared;
  /** The test of all coefficients at once. */
  readonly overall: OverallTest;
}

/** Sets up what is read of a fit with these rests, n examples and p parameters. */
export function goodnessOf(
  { inY, intercept, targets, weights }: Data,
  rests: Float64Array,
  count: number,
  parameters: number,
): Goodness {
  const spread = Number(inY.scales[0]);
  const mean = (entries: Float64Array): number =>
    entries.reduce((sum, entry) => sum + entry, 0) / entries.length;
  const meanSquare = (entries: Float64Array, centred: boolean): number => {
    if (weights !== undefined) return weights.meanSquare(Array.from(entries), centred);
    const level = centred ? mean(entries) : 0;
    return mean(entries.map((entry) => (entry - level) ** 2));
  };
  /** What is left of the targets' squares; not finite where they have none. */
  const shareOf = (centred: boolean): number => {
    // Near the mean first, so that a large offset costs no digits.
    const level = centred ? Number(targets[0]) : 0;
    const shifted = targets.map((y) => (y - level) / spread);
    return mean(rests.map((r) => (r / spread) ** 2)) / meanSquare(shifted, centred);
  };
  return goodnessFrom(shareOf, intercept, count, parameters);
}

/** The same from what a line with p parameters leaves of n targets' squares, about the mean or about zero. */
export function goodnessFrom(
  shareOf: (centred: boolean) => number,
  intercept: boolean,
  count: number,
  parameters: number,
): Goodness {
  const first = intercept ? 1 : 0;
  const explained = parameters - first;
  const rest = count - parameters;
  return {
    get rSquared() {
      const share = shareOf(true);
      return {
        centred: Number.isFinite(share) ? 1 - share : null,
        uncentred: 1 - shareOf(false),
        adjusted: 1 - (shareOf(intercept) * (count - first)) / rest,
      };
    },
    get overall(): OverallTest {
      const share = shareOf(intercept);
      const f = Math.max(0, (1 - share) / explained / (share / rest));
      return { f, degreesOfFreedom: [explained, rest], p: fTail(f, explained, rest) };
    },
  };
}
