import { check } from "@descent/core";
import { titleOf } from "../design.js";
import { normalQuantile, normalTwoSided } from "../distributions/normal.js";
import { estimateOf, type Estimate } from "../inference/estimate.js";
import { countOf } from "../inference/inference.js";
import type { NoInference } from "../inference/no-inference.js";
import { once } from "../once.js";
import type { LogisticFit } from "./logistic-fit.js";
import { logOddsDesign } from "./log-odds-design.js";

/** What statistics makes of a logistic fit. The estimates are computed when read. */
export interface LogisticInference {
  /** Whether there are numbers: true. */
  readonly available: true;
  /** n − p: examples (by frequency weights, those they stand for) less parameters. */
  readonly degreesOfFreedom: number;
  /** −2 times the log-likelihood of the fit. */
  readonly deviance: number;
  /** −2 times the log-likelihood of the shares of the classes alone; without an intercept, of even odds. */
  readonly nullDeviance: number;
  /** The intercept; `null` without one. Its `t` is normal, a z. */
  readonly intercept: Estimate | null;
  /** The coefficients, in the order of the columns. Their `t` is normal, a z. */
  readonly coefficients: readonly Estimate[];
}

/**
 * Standard errors, z, p and intervals of a logistic fit, by the curvature of the likelihood at its
 * maximum: the coefficients have about the covariance (XᵀVX)⁻¹, V = w p (1 − p), and coefficient over
 * standard error is about normal (Wald, 1943).
 *
 * None of this holds where the classes are separated, the fit is penalised or did not converge, columns
 * depend on one another, or weights are precisions: then there is a `reason` in place of the numbers.
 *
 * @param fit - By `fitLogisticRegression`.
 * @throws DescentError if it is none; from its `interval`, for a level that is none.
 *
 * @example
 * ```ts
 * import { fitLogisticRegression, logisticInference } from "@descent/models";
 *
 * const found = logisticInference(
 *   fitLogisticRegression({ x: [1, 2, 3, 4, 5, 6], y: [0, 0, 1, 0, 1, 1] }),
 * );
 * if (found.available) {
 *   const [slope] = found.coefficients;
 *   console.log(slope?.standardError.toFixed(4), slope?.t.toFixed(3), slope?.p.toFixed(3)); // 0.9126 1.330 0.183
 * } else console.log(found.reason);
 * ```
 */
export function logisticInference(fit: LogisticFit): LogisticInference | NoInference {
  const made = typeof (Object(fit) as Partial<LogisticFit>).logOdds === "function";
  check(made, "logisticInference", "fit", "must be by fitLogisticRegression", fit);
  const reason = reasonAgainst(fit);
  if (reason !== undefined) return { available: false, reason };
  const { data, coefficients, cost, intercept, report } = fit;
  const { means, scales } = data.inX;
  const count = countOf(data);
  const normal = { tail: normalTwoSided, quantile: normalQuantile };
  const errors = once(() => {
    const { errorOf } = logOddsDesign(data);
    // The parameters of the design, from those in raw units.
    const center = coefficients.reduce((sum, c, j) => sum + c * Number(means[j]), intercept);
    const slopes = coefficients.map((c, j) => c * Number(scales[j]));
    const params = data.intercept ? [center, ...slopes] : slopes;
    const perExample = Math.sqrt(count / data.targets.length);
    return (g: readonly number[]): number => errorOf(params, g) / perExample;
  });
  const estimates = once(() =>
    coefficients.map((c, j) => {
      const g = scales.map((scale, k) => (k === j ? 1 / scale : 0));
      return estimateOf(titleOf(data, j), c, errors()(data.intercept ? [0, ...g] : g), normal);
    }),
  );
  const constant = once(() => {
    const g = [1, ...means.map((mean, j) => -mean / Number(scales[j]))];
    return data.intercept ? estimateOf("(intercept)", intercept, errors()(g), normal) : null;
  });
  const ones = data.targets.reduce((sum, y, i) => sum + y * (data.weights?.perMean[i] ?? 1), 0);
  const share = ones / data.targets.length;
  return {
    available: true,
    degreesOfFreedom: count - report.rank,
    deviance: 2 * count * cost,
    nullDeviance:
      2 *
      count *
      (data.intercept ? -share * Math.log(share) - (1 - share) * Math.log1p(-share) : Math.LN2),
    get intercept() {
      return constant();
    },
    get coefficients() {
      return estimates();
    },
  };
}

function reasonAgainst({ data, penalty, report, separation }: LogisticFit): string | undefined {
  if (separation !== null) return separation.sentence;
  if (penalty !== undefined) {
    return `Standard errors, z and p are those of a fit without a penalty; this one has ${penalty.name}.`;
  }
  if (data.weights?.kind === "precision") {
    return "Precision weights say nothing of how often a class was seen; use frequencyWeights.";
  }
  const size = data.features.columns + (data.intercept ? 1 : 0);
  if (report.rank < size) return `Columns depend on others: the rank is ${report.rank} of ${size}.`;
  return report.converged ? undefined : `The fit did not converge. ${report.sentence}`;
}
