import { check, checkBoolean, checkOptions, type Vector } from "@descent/core";
import type { Matrix, MatrixSource, Standardized } from "@descent/data";
import { squaredError } from "@descent/losses";
import type { Data } from "../design.js";
import { solveFactored } from "../methods/cholesky.js";
import { conditionOfSystem } from "../methods/normal-system.js";
import { descentOnMoments, paramsOf, stepLimit, stepsNeeded } from "../methods/on-moments.js";
import { finish } from "../methods/work.js";
import { predictorOf } from "../predictor.js";
import { short } from "../short.js";
import { counted } from "../warnings.js";
import type { LinearStream } from "./linear-stream.js";
import { shareLeft } from "./share-left.js";
import { checkStream } from "./stream-from.js";
import {
  streamReport,
  type StreamFound,
  type StreamMethod,
  type StreamReport,
} from "./stream-report.js";
import { streamSystem, type StreamSystem } from "./stream-system.js";

/** How {@link fitStream} fits. All may be left out. */
export interface StreamFitOptions {
  /** Whether the line has an intercept, or goes through the origin; true unless given. */
  readonly intercept?: boolean;
  /** How the line is found; by descent, or where that takes more than 10 000 steps by Cholesky, unless given. */
  readonly method?: StreamMethod;
}

/** The line of a stream, ŷ = intercept + Σⱼ coefficients[j]·xⱼ, in raw units. All its numbers are finite. */
export interface StreamFit {
  /** In the unit of the targets; 0 for a line through the origin. */
  readonly intercept: number;
  /** One for each column; 0 for those that are constant, or that the moments cannot tell from the others. */
  readonly coefficients: Vector;
  /** The intercept and then the coefficients, in one list. */
  readonly params: Vector;
  /** The mean squared error over all examples, by the moments. */
  readonly cost: number;
  /** R² = 1 − RSS/TSS, as that of `fitLinearRegression`, by the moments. */
  readonly rSquared: number;
  /** How many examples had a weight. */
  readonly examples: number;
  /** How many parameters are told apart, an intercept among them. */
  readonly rank: number;
  /** The numbers of the columns that the moments cannot tell from combinations of the others. */
  readonly dependent: readonly number[];
  /**
   * The prediction for each row of x, which has the columns of the stream.
   *
   * @throws DescentError if x has another width, an entry that is no finite number, or a row whose
   *   prediction is none.
   */
  readonly predict: (x: MatrixSource) => Vector;
  /** Where the columns lie and what they are called, for `modelOf`. */
  readonly data: Pick<Data, "names" | "intercept"> & { readonly inX: Pick<Standardized, "means"> };
  /** The stream it is the line of: what `streamInference` reads. */
  readonly stream: LinearStream;
  /** How the line was found, and what there is to know of the columns. */
  readonly report: StreamReport;
}

/**
 * The line of least squares of all examples that went by, from their moments: what
 * `fitLinearRegression` comes to if it is given them all at once.
 *
 * `report.method` is `descent on moments`: gradient descent on the mean squared error, whose gradient the
 * moments give without the examples; or `cholesky`, no descent, where that would need more than 10 000
 * steps. Products square the condition number κ: of 16 digits about 2 log₁₀ κ are lost. Where fewer than
 * six may be left, or a column cannot be told from a combination of others, the fit is not called converged,
 * and the report says which columns and why. A fit of the examples themselves loses half as many.
 *
 * @param stream - By {@link partialFit}, with at least one example.
 * @param options - See {@link StreamFitOptions}.
 * @throws DescentError if the stream is empty or no stream, or an option is unknown.
 *
 * @example
 * ```ts
 * import { emptyStream, fitStream, partialFit } from "@descent/models/stream";
 *
 * let stream = emptyStream({ columns: 1 });
 * for (const [x, y] of [[1, 3], [2, 5], [3, 7], [4, 9.4]] as const)
 *   stream = partialFit(stream, { x: [x], y: [y] });
 * const fit = fitStream(stream);
 * console.log(fit.intercept.toFixed(4), fit.coefficients[0]?.toFixed(4)); // 0.8000 2.1200
 * console.log(fit.predict([5])[0]?.toFixed(4), fit.rSquared.toFixed(4)); // 11.4000 0.9979
 * console.log(fit.report.method); // descent on moments
 * ```
 */
export function fitStream(stream: LinearStream, options: StreamFitOptions = {}): StreamFit {
  const call = "fitStream";
  checkStream(call, "stream", stream);
  const { names, columns, means, examples } = stream;
  check(examples > 0, call, "stream", "must have at least one example", examples);
  checkOptions(call, options, ["intercept", "method"]);
  const { intercept: hasIntercept = true, method } = options;
  checkBoolean(call, "intercept", hasIntercept);
  const known = [undefined, "descent on moments", "cholesky"].includes(method);
  check(known, call, "method", "must be descent on moments or cholesky", method);

  const solved = streamSystem(stream, hasIntercept);
  const found = lineOf(stream, solved, hasIntercept, method);
  const { origin, params: theta } = found;
  const coefficients = theta.slice(1);
  const predict = ({ rows, values }: Matrix): Vector =>
    Array.from(
      { length: rows },
      (_, i) =>
        coefficients.reduce((sum, slope, j) => {
          const distance = Number(values[i * columns + j]) - Number(origin[j + 1]);
          return slope === 0 ? sum : sum + slope * distance;
        }, Number(theta[0])) + Number(origin[0]),
    );
  const intercept = hasIntercept
    ? coefficients.reduce(
        (sum, slope, j) => sum - slope * Number(origin[j + 1]),
        Number(origin[0]) + Number(theta[0]),
      )
    : 0;
  const params = [intercept, ...coefficients];
  const { share } = shareLeft(solved, coefficients);
  const cost = share * Number(solved.system.moments.scales[0]) ** 2;
  const finite = [...params, cost].every(Number.isFinite);
  check(finite, call, "stream", "must have coefficients that are finite in raw units", params);
  return {
    intercept,
    coefficients,
    params,
    cost,
    rSquared: 1 - share,
    examples,
    rank: solved.rank,
    dependent: solved.dependent,
    predict: predictorOf(columns, predict),
    data: {
      ...(names && { names }),
      intercept: hasIntercept,
      inX: { means: means.slice(0, columns) },
    },
    stream,
    report: streamReport(stream, solved, found, hasIntercept),
  };
}

/** Finds the line in the way that is asked for, or by descent if that does not take too long. */
function lineOf(
  { examples }: LinearStream,
  { system }: StreamSystem,
  intercept: boolean,
  method: StreamMethod | undefined,
): StreamFound {
  const { moments, factor } = system;
  const steps = stepsNeeded(system);
  if (method !== "cholesky" && steps <= stepLimit) {
    const words = `By the moments of ${counted(examples)}.`;
    const found = finish(descentOnMoments(system, squaredError, intercept, words));
    return { ...found, method: "descent on moments" };
  }
  const slopes = solveFactored(factor, moments.targets.slice());
  const why =
    steps > stepLimit
      ? `, as descent would need about ${short(steps, 2)} steps, more than ${stepLimit}`
      : "";
  return {
    method: "cholesky",
    origin: moments.origin,
    params: paramsOf(moments, slopes, intercept),
    learningRate: null,
    learningRateLimit: null,
    optimizer: "none",
    words: `Solved by Cholesky's factors of the moments of ${counted(examples)}${why}.`,
    condition: () => conditionOfSystem(system),
  };
}
