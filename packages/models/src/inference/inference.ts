import type { Vector } from "@descent/core";
import { matrix, row, type MatrixSource } from "@descent/data";
import { checkLinearFit } from "../check-fit.js";
import { titleOf, type Data } from "../design.js";
import { studentQuantile, studentTwoSided } from "../distributions/student-t.js";
import type { Fit } from "../fit.js";
import { once } from "../once.js";
import {
  about,
  checkLevel,
  estimateOf,
  type Estimate,
  type Interval,
  type Reference,
} from "./estimate.js";
import { factorsOf, lengthOf, type Factors } from "./factors.js";
import { goodnessOf, type Goodness } from "./goodness.js";
import { reasonAgainst, type NoInference } from "./no-inference.js";

/** A prediction, with how far it may be off. */
export interface PredictionEstimate {
  /** ŷ. */
  readonly value: number;
  /** The standard error of ŷ as the mean of targets there. */
  readonly standardError: number;
  /** The interval for the mean of targets there. */
  readonly confidence: Interval;
  /** The interval for one more target there (with precision weights, one of weight 1). */
  readonly prediction: Interval;
}

/** What statistics makes of a least-squares fit. Everything but the intervals is computed when read. */
export interface LinearInference extends Goodness {
  /** Whether there are numbers: true. */
  readonly available: true;
  /** n − p: examples (by frequency weights, those they stand for) less parameters. */
  readonly degreesOfFreedom: number;
  /** s = √(Σ w r²/(n − p)), the estimate of the errors' standard deviation σ, in the targets' unit. */
  readonly residualStandardError: number;
  /** The intercept; `null` for a line through the origin. */
  readonly intercept: Estimate | null;
  /** The coefficients, in the order of the columns. */
  readonly coefficients: readonly Estimate[];
  /** The numbers of the examples that the lists below are of: all but those of weight 0. */
  readonly examples: readonly number[];
  /** r = y − ŷ, in the targets' unit. */
  readonly residuals: Vector;
  /** r √w/(s √(1 − h)), of variance 1 if the model holds; `null` where h is 1. */
  readonly standardizedResiduals: readonly (number | null)[];
  /**
   * h, from 0 to 1: how much of its own prediction a target decides. They add up to p. With frequency
   * weights, of one of the examples a row stands for.
   */
  readonly leverages: Vector;
  /**
   * D = (r √w/s)² h/(p (1 − h)²): how far all predictions would move without this example, in units of
   * p s² (Cook, 1977); `null` where h is 1. With frequency weights, without one of those a row stands for.
   */
  readonly cooksDistances: readonly (number | null)[];
  /**
   * Predictions for rows of raw features, with intervals of this level; 0.95 unless given.
   *
   * @throws DescentError where `fit.predict` does, and if the level is not between 0 and 1.
   */
  readonly predict: (x: MatrixSource, level?: number) => readonly PredictionEstimate[];
}

/** The inference, or why there is none. */
export type Inference = LinearInference | NoInference;

/**
 * Standard errors, t, p and intervals, R², residuals, leverages, Cook's distances and prediction
 * intervals of a least-squares fit, from the QR factors of its standardised columns.
 *
 * With errors that are independent and normal of variance σ² (σ²/w by precision weights), the
 * coefficients have the covariance σ²(XᵀWX)⁻¹, and coefficient over standard error has Student's t
 * distribution with n − p degrees of freedom. None of this holds for a fit that is of another loss or
 * penalised, that did not converge, or whose columns depend on one another: then there is a `reason` in
 * place of the numbers.
 *
 * @param fit - By `fitLinearRegression`.
 * @throws DescentError if it is none; from its `predict` and `interval`, for rows and levels that are none.
 *
 * @example
 * ```ts
 * import { fitLinearRegression, inference } from "@descent/models";
 *
 * const fit = fitLinearRegression({ x: [1, 2, 3, 4, 5], y: [2.2, 3.8, 6.1, 8.3, 9.6] });
 * const found = inference(fit);
 * if (found.available) {
 *   const [slope] = found.coefficients;
 *   console.log(slope?.value.toFixed(4), slope?.standardError.toFixed(4)); // 1.9300 0.0985
 *   console.log(slope?.interval().map((end) => end.toFixed(3))); // [ '1.617', '2.243' ]
 *   console.log(found.predict([6])[0]?.prediction.map((end) => end.toFixed(2))); // [ '10.35', '13.23' ]
 * } else console.log(found.reason);
 * ```
 */
export function inference(fit: Fit): Inference {
  checkLinearFit("inference", fit);
  const { data, exact } = fit;
  const count = countOf(data);
  const degreesOfFreedom = count - exact.rank;
  const reason = reasonAgainst(fit, degreesOfFreedom);
  if (reason !== undefined) return { available: false, reason };
  const factors = factorsOf(data);
  const error = lengthOf(Array.from(factors.rests)) / Math.sqrt(degreesOfFreedom);
  // What is left of targets by rounding alone says nothing of errors.
  const reach = data.targets.reduce((far, y) => Math.max(far, Math.abs(y)), 0);
  if (error <= 2 ** -50 * reach) {
    const met = "The line meets every target, to rounding";
    return { available: false, reason: `${met}: there are no errors to estimate anything from.` };
  }
  return inferenceOf(fit, factors, count, degreesOfFreedom, error);
}

/** n: how many examples there are, or stand for others. */
export function countOf({ targets, weights }: Data): number {
  return weights?.kind === "frequency"
    ? weights.values.reduce((sum, weight) => sum + weight, 0)
    : targets.length;
}

function inferenceOf(
  fit: Fit,
  { design, rests, leverages, errorOf }: Factors,
  count: number,
  degreesOfFreedom: number,
  error: number,
): LinearInference {
  const { data, exact } = fit;
  const { inX, intercept, weights } = data;
  const student: Reference = {
    tail: (t) => studentTwoSided(t, degreesOfFreedom),
    quantile: (p) => studentQuantile(p, degreesOfFreedom),
  };
  const meanWeight =
    (weights?.values.reduce((sum, weight) => sum + weight, 0) ?? rests.length) / rests.length;
  const residualStandardError = error * Math.sqrt(meanWeight);
  const roots = (weights?.perMean ?? rests.map(() => 1)).map(Math.sqrt);
  /** Of one of the examples that a row stands for. */
  const share = (i: number): number =>
    weights?.kind === "frequency" ? Number(weights.values[i]) : 1;
  const lever = (i: number): number => Number(leverages[i]) / share(i);
  /** r √w/s. */
  const scaled = (i: number): number => Number(rests[i]) / error / Math.sqrt(share(i));
  const each = <T>(of: (i: number) => T): T[] => Array.from(rests, (_, i) => of(i));
  const estimate = (name: string, value: number, g: Vector): Estimate =>
    estimateOf(name, value, error * errorOf(g), student);
  const goodness = goodnessOf(data, rests, count, exact.rank);
  const { means, scales } = inX;
  const lists = {
    intercept: once(() => {
      const g = [1, ...means.map((mean, j) => -mean / Number(scales[j]))];
      return intercept ? estimate("(intercept)", fit.intercept, g) : null;
    }),
    coefficients: once(() =>
      fit.coefficients.map((slope, j) => {
        const g = scales.map((scale, k) => (k === j ? 1 / scale : 0));
        return estimate(titleOf(data, j), slope, intercept ? [0, ...g] : g);
      }),
    ),
    residuals: once(() => each((i) => Number(rests[i]) / Number(roots[i]))),
    standardized: once(() =>
      each((i) => (lever(i) < 1 ? scaled(i) / Math.sqrt(1 - lever(i)) : null)),
    ),
    leverages: once(() => each(lever)),
    cooks: once(() =>
      each((i) =>
        lever(i) < 1 ? (scaled(i) ** 2 * lever(i)) / (exact.rank * (1 - lever(i)) ** 2) : null,
      ),
    ),
  };
  return {
    available: true,
    degreesOfFreedom,
    residualStandardError,
    examples: weights?.examples ?? [...rests.keys()],
    get rSquared() {
      return goodness.rSquared;
    },
    get overall() {
      return goodness.overall;
    },
    get intercept() {
      return lists.intercept();
    },
    get coefficients() {
      return lists.coefficients();
    },
    get residuals() {
      return lists.residuals();
    },
    get standardizedResiduals() {
      return lists.standardized();
    },
    get leverages() {
      return lists.leverages();
    },
    get cooksDistances() {
      return lists.cooks();
    },
    predict: (x, level = 0.95) => {
      const times = student.quantile(checkLevel(level));
      const table = design.tableOf(matrix(x, { call: "predict", argument: "x" }));
      return fit.predict(x).map((value, i) => {
        const standardError = error * errorOf(Array.from(row(table, i)));
        return {
          value,
          standardError,
          confidence: about(value, standardError, times),
          prediction: about(value, Math.hypot(standardError, residualStandardError), times),
        };
      });
    },
  };
}
