import { check, checkFinite, checkOptions, checkPositive } from "@descent/core";
import { checkShare } from "../check-share.js";
import { conditionNumber } from "./curvatures.js";
import { outlook, type RateOutlook } from "./rate-outlook.js";
import { rateSentence } from "./rate-sentence.js";

/** What {@link rateReport} has to know of a cost. */
export interface CurvatureRange {
  /** λmax, the largest curvature. */
  readonly largest: number;
  /** λmin, the smallest. */
  readonly smallest?: number;
}

/** What {@link rateReport} says of the rates for a quadratic cost. */
export interface RateReport {
  /** 2/λmax: a fixed rate below it is stable, one above it diverges. Null if every rate is stable. */
  readonly limit: number | null;
  /** κ = λmax/λmin; null if λmin is not known or not positive. */
  readonly conditionNumber: number | null;
  /** The best fixed rate, 2/(λmin + λmax); null if λmin is not known or not positive. */
  readonly best: RateOutlook | null;
  /** The rate that was asked about; null if none was. */
  readonly asked: RateOutlook | null;
  /** The same in a sentence. */
  readonly sentence: string;
}

/**
 * What fixed learning rates do on a quadratic cost of known curvatures, before anything is run.
 *
 * A step of gradient descent with rate α multiplies the error along an eigenvector of curvature λ by
 * 1 − αλ. So it is stable for α < 2/λmax; the slowest direction shrinks by max |1 − αλ|, which is
 * least, (κ − 1)/(κ + 1), at α = 2/(λmin + λmax); and to leave a share ε of the error takes at most
 * ln ε / ln max |1 − αλ| steps (Nocedal and Wright, 2006, chapter 3; Boyd and Vandenberghe, 2004,
 * chapter 9). The cost above its minimum shrinks by the square.
 *
 * Another smooth cost behaves so near a minimum, by the curvatures there. Momentum has a wider limit,
 * 2 (1 + β)/λmax, and Adam none of this kind.
 *
 * @param curvatures - `largest`: λmax, and `smallest`: λmin, if known: what `curvatures` gives of a
 *   Hessian, or `powerIteration` of products with it.
 * @param options - `rate`: a rate to judge, α > 0; `accuracy`: ε in (0, 1), the share of the error
 *   that may be left, 1e-6 unless given.
 * @throws DescentError if a curvature is not finite, if the smallest is above the largest, or if an
 *   option is out of range or unknown.
 *
 * @example
 * ```ts
 * import { rateReport } from "@descent/optimizers";
 *
 * console.log(rateReport({ largest: 28000 }, { rate: 0.01 }).sentence);
 * // 0.01 is 140 times the limit 7.14e-5: every step multiplies the error by 279. Use less than 7.14e-5.
 * console.log(rateReport({ largest: 100, smallest: 1 }).sentence);
 * // The limit is 0.02, the best rate 0.0198 (condition number 100): 691 steps shrink the error to 1e-6.
 * ```
 */
export function rateReport(
  curvatures: CurvatureRange,
  options: { readonly rate?: number; readonly accuracy?: number } = {},
): RateReport {
  const { largest, smallest } = Object(curvatures) as CurvatureRange;
  checkFinite("rateReport", "largest", largest);
  if (smallest !== undefined) {
    checkFinite("rateReport", "smallest", smallest);
    const rule = "must not be above the largest";
    check(smallest <= largest, "rateReport", "smallest", rule, smallest);
  }
  checkOptions("rateReport", options, ["rate", "accuracy"]);
  const { rate, accuracy = 1e-6 } = options;
  if (rate !== undefined) checkPositive("rateReport", "rate", rate);
  checkShare("rateReport", "accuracy", accuracy);

  const condition = smallest === undefined ? null : conditionNumber(largest, smallest);
  const best =
    condition === null || smallest === undefined
      ? null
      : outlook(atMost(1 / (smallest / 2 + largest / 2)), 2 / (1 + condition), true, accuracy);
  const gain = (rate: number) => Math.min(rate * (smallest ?? largest), 2 - rate * largest);
  const asked =
    rate === undefined ? null : outlook(rate, gain(rate), smallest !== undefined, accuracy);
  const limit = largest > 0 ? atMost(2 / largest) : null;
  const report = { limit, conditionNumber: condition, best, asked };
  return { ...report, sentence: rateSentence(report, curvatures, accuracy) };
}

/** Rates are finite, however small the curvature. */
function atMost(rate: number): number {
  return Math.min(rate, Number.MAX_VALUE);
}
