import { check } from "@descent/core";
import { matrix, type MatrixSource } from "@descent/data";
import { titleOf } from "../design.js";
import { studentQuantile, studentTwoSided } from "../distributions/student-t.js";
import {
  about,
  checkLevel,
  estimateOf,
  type Estimate,
  type Reference,
} from "../inference/estimate.js";
import { goodnessFrom, type Goodness } from "../inference/goodness.js";
import type { LinearInference, PredictionEstimate } from "../inference/inference.js";
import type { NoInference } from "../inference/no-inference.js";
import { solveFactored } from "../methods/cholesky.js";
import type { StreamFit } from "./fit-stream.js";
import type { LinearStream } from "./linear-stream.js";
import { shareLeft } from "./share-left.js";
import { streamSystem, type StreamSystem } from "./stream-system.js";

/** What statistics makes of the line of a stream: all but the lists of examples, which have gone by. */
export type StreamInference = Pick<
  LinearInference,
  | "available"
  | "degreesOfFreedom"
  | "residualStandardError"
  | "intercept"
  | "coefficients"
  | "predict"
  | keyof Goodness
>;

/** So many digits of the residual sum of squares must be left of rounding. */
const digitsNeeded = 3;

/**
 * Standard errors, t, p and intervals, R² and prediction intervals of the line of a stream, from its moments
 * alone: the count, the correlations and what the line leaves of the targets' squares are enough.
 *
 * They are those of `inference` on all the examples, and stand under the same conditions: errors that are
 * independent and normal of variance σ² (σ²/w by precision weights). There is a `reason` in their place if
 * columns depend on one another or the fit is not called converged, if examples were made to count less by
 * `decay`, and if what is left of the targets is too near to rounding, which happens sooner than with the
 * examples themselves.
 *
 * @param fit - By {@link fitStream}.
 * @throws DescentError if it is none; from its `predict` and `interval`, for rows and levels that are none.
 *
 * @example
 * ```ts
 * import { emptyStream, fitStream, partialFit, streamInference } from "@descent/models/stream";
 *
 * const stream = partialFit(emptyStream({ columns: 1 }), {
 *   x: [1, 2, 3, 4, 5],
 *   y: [2.2, 3.8, 6.1, 8.3, 9.6],
 * });
 * const found = streamInference(fitStream(stream));
 * if (found.available) {
 *   const [slope] = found.coefficients;
 *   console.log(slope?.value.toFixed(4), slope?.standardError.toFixed(4)); // 1.9300 0.0985
 *   console.log(found.predict([6])[0]?.prediction.map((end) => end.toFixed(2))); // [ '10.35', '13.23' ]
 * } else console.log(found.reason);
 * ```
 */
export function streamInference(fit: StreamFit): StreamInference | NoInference {
  const { stream, data } = checkStreamFit("streamInference", fit);
  const solved = streamSystem(stream, data.intercept);
  const { moments } = solved.system;
  const left = shareLeft(solved, fit.coefficients);
  const count = countOf(stream);
  const degreesOfFreedom = count - fit.rank;
  const reason = reasonAgainst(
    fit,
    degreesOfFreedom,
    left.share * 10 ** -digitsNeeded > left.noise,
  );
  if (reason !== undefined) return { available: false, reason };
  const error = Number(moments.scales[0]) * Math.sqrt(left.share / degreesOfFreedom);
  return inferenceOf(fit, solved, count, degreesOfFreedom, error);
}

/** Throws unless this is what `fitStream` gave. */
export function checkStreamFit(call: string, fit: StreamFit): StreamFit {
  const ok = (Object(fit) as Partial<StreamFit>).stream !== undefined;
  check(ok, call, "fit", "must be by fitStream", fit);
  return fit;
}

/** n: how many examples went by, or were stood for. */
export function countOf({ weighting, count, examples }: LinearStream): number {
  return weighting === "frequency" ? count : examples;
}

function inferenceOf(
  fit: StreamFit,
  { system }: StreamSystem,
  count: number,
  degreesOfFreedom: number,
  error: number,
): StreamInference {
  const { stream, data, rank } = fit;
  const { columns, means, rests, products } = stream;
  const { moments, factor } = system;
  const { active, scales } = moments;
  const student: Reference = {
    tail: (t) => studentTwoSided(t, degreesOfFreedom),
    quantile: (p) => studentQuantile(p, degreesOfFreedom),
  };
  /** The standard error of first · level + Σ g · slope, with g by column in raw units. */
  const errorOf = (first: number, g: (column: number) => number): number => {
    const units = Float64Array.from(active, (column) => g(column) / Number(scales[column + 1]));
    const solved = solveFactored(factor, units.slice());
    return error * Math.sqrt(units.reduce((sum, u, a) => sum + u * Number(solved[a]), first));
  };
  const first = data.intercept ? 1 : 0;
  const meanOf = (column: number): number =>
    data.intercept ? Number(means[column]) + Number(rests[column]) : 0;
  const residualStandardError = error * Math.sqrt(stream.count);
  const variance = Number(products.at(-1)) / stream.count;
  const level = Number(means[columns]) + Number(rests[columns]);
  const shareOf = (centred: boolean): number =>
    fit.cost / (centred ? variance : variance + level * level);
  const goodness = goodnessFrom(shareOf, data.intercept, count, rank);
  return {
    available: true,
    degreesOfFreedom,
    residualStandardError,
    get rSquared() {
      return goodness.rSquared;
    },
    get overall() {
      return goodness.overall;
    },
    get intercept(): Estimate | null {
      if (!data.intercept) return null;
      return estimateOf(
        "(intercept)",
        fit.intercept,
        errorOf(1, (j) => -meanOf(j)),
        student,
      );
    },
    get coefficients() {
      return fit.coefficients.map((slope, j) => {
        const standardError = errorOf(0, (k) => Number(k === j));
        return estimateOf(titleOf(data, j), slope, standardError, student);
      });
    },
    predict: (x: MatrixSource, level = 0.95) => {
      const times = student.quantile(checkLevel(level));
      const { values } = matrix(x, { call: "predict", argument: "x" });
      return fit.predict(x).map((value, i): PredictionEstimate => {
        const standardError = errorOf(first, (j) => {
          const entry = Number(values[i * columns + j]);
          return data.intercept ? entry - Number(means[j]) - Number(rests[j]) : entry;
        });
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

/** What forbids classical inference on the line of a stream, in a sentence; nothing if nothing does. */
function reasonAgainst(
  { stream, data, coefficients, report, rank }: StreamFit,
  degreesOfFreedom: number,
  measured: boolean,
): string | undefined {
  if (stream.decayed) {
    return "Earlier examples were made to count less by decay: classical standard errors, t and p are those of examples that all count.";
  }
  if (rank < coefficients.length + (data.intercept ? 1 : 0)) {
    return `Columns that are constant or depend on others have no coefficients of their own: the rank is ${rank}.`;
  }
  if (!report.converged) return `The fit did not converge. ${report.sentence}`;
  if (degreesOfFreedom < 1) {
    return "There are as many parameters as examples: no degrees of freedom are left to estimate errors from.";
  }
  if (!measured) {
    return "What the line leaves of the targets is too near to the rounding of the moments to estimate errors from.";
  }
  return undefined;
}
