import { squaredError } from "@descent/losses";
import { costName } from "../fit-report.js";
import type { FitReport } from "../fit.js";
import { criteriaOf, ending } from "../methods/engine-report.js";
import type { Found } from "../methods/method.js";
import { once } from "../once.js";
import { short } from "../short.js";
import { constantColumn, constantTargets, counted } from "../warnings.js";
import type { LinearStream } from "./linear-stream.js";
import type { StreamSystem } from "./stream-system.js";

/**
 * How the line of a stream is found from its moments: by gradient descent on the mean squared error as a
 * function of them, or not by descent but by the factors of Cholesky (1910).
 */
export type StreamMethod = "descent on moments" | "cholesky";

/** How the line of a stream was found, and how far it can be trusted. */
export interface StreamReport extends Omit<FitReport, "method" | "engine"> {
  /** How the line was found. */
  readonly method: StreamMethod;
}

/** A line, found from moments. */
export interface StreamFound extends Omit<Found, "method"> {
  /** How it was found. */
  readonly method: StreamMethod;
}

/** Above this share of the coefficients, what rounding may have done to them is said. */
const worthSaying = 1e-8;

/** Above this share they are not called an answer. */
const unusable = 1e-6;

/** What there is to say of the line of a stream. */
export function streamReport(
  stream: LinearStream,
  { system, dependent, constant, rounding }: StreamSystem,
  found: StreamFound,
  intercept: boolean,
): StreamReport {
  const { method, descent, words, learningRate, learningRateLimit, optimizer } = found;
  const { names, columns, examples } = stream;
  const condition = once(found.condition);
  const kappa = Math.sqrt(system.ratio);
  const lost = rounding * system.ratio;
  const labels = (list: readonly number[]): string =>
    list.map((j) => names?.[j] ?? String(j)).join(", ");
  const untold =
    `the moments cannot tell ${dependent.length === 1 ? "column" : "columns"} ${labels(dependent)} ` +
    `from combinations of the others`;
  const digits = Math.max(0, Math.floor(-Math.log10(lost)));
  const few = `condition number ${short(kappa, 3)}, which moments square, leaves about ${digits} of 16 digits of the coefficients`;
  const doubts = [...(dependent.length > 0 ? [untold] : []), ...(lost > unusable ? [few] : [])];
  const size = columns + (intercept ? 1 : 0);
  const criteria = criteriaOf(descent);
  const steps = descent?.steps ?? 0;
  return {
    converged: (descent?.converged ?? true) && doubts.length === 0,
    met: criteria.filter(({ met }) => met).map(({ name }) => name),
    criteria,
    sentence: [
      ...doubts.map((doubt) => `Not called converged: ${doubt}.`),
      ...ending(descent),
      words,
    ].join(" "),
    steps,
    evaluations: steps,
    optimizer,
    measuredOn: "objective",
    method,
    cost: costName(squaredError),
    learningRate,
    learningRateLimit,
    standardized: true,
    rSquaredKind: intercept ? "centred" : "uncentred",
    warnings: [
      ...constant.map((j) => constantColumn(names?.[j] ?? String(j))),
      ...(size > examples
        ? [`${size} parameters for ${counted(examples)}: infinitely many lines fit equally well`]
        : []),
      ...(dependent.length > 0
        ? [`${untold}: coefficients 0; fit the examples themselves if they should count`]
        : []),
      ...(lost > worthSaying ? [few] : []),
      ...(Number(system.moments.scales[0]) > 0 ? [] : [constantTargets]),
    ],
    get conditionNumber() {
      return dependent.length > 0 ? null : condition();
    },
  };
}
