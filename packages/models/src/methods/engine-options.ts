import { check, checkBoolean, checkOptions, type Engine, type Loss } from "@descent/core";
import { plain, type MatrixSource } from "@descent/data";
import { squaredError } from "@descent/losses";
import type { Abort } from "@descent/optimizers";
import { isSquared } from "../is-squared.js";
import { checkWeights, type Weights } from "../weights.js";
import type { Method } from "./method.js";

/** What `fitLinearRegression` of `@descent/models/fast` fits, and how. All but `x` and `y` may be left out. */
export interface EngineFitOptions {
  /**
   * N rows of d features; a one-dimensional array is one feature. As `matrix` takes it. A `Float64Array`, and
   * the one in a matrix or in `{ values, width }`, is not copied, and so not to be written to while the fit
   * is in use.
   */
  readonly x: MatrixSource;
  /** N targets, in the same order; likewise. */
  readonly y: MatrixSource;
  /** What the columns are called in warnings and tables; their numbers unless given. */
  readonly names?: readonly string[];
  /** How much each example counts, by `precisionWeights` or `frequencyWeights`; the same unless given. */
  readonly weights?: Weights;
  /** The loss of one example, of which the mean is made small: one that states its curvature. `squaredError` unless given. */
  readonly loss?: Loss;
  /** Whether the line has an intercept, or goes through the origin; true unless given. */
  readonly intercept?: boolean;
  /** What goes through the examples: `simd()` of `@descent/kernels`; `plain()` of `@descent/data` unless given. */
  readonly engine?: Engine;
  /** How the line is to be found; by what suits the examples unless given. */
  readonly method?: Method;
}

/** The options of `fitLinearRegressionAsync`. */
export interface AsyncEngineFitOptions extends EngineFitOptions {
  /** When it is aborted, the fit is given up with an error. */
  readonly signal?: Abort;
}

/** The options with what was left out filled in. */
export interface CheckedEngineOptions extends EngineFitOptions {
  readonly loss: Loss;
  readonly intercept: boolean;
  readonly engine: Engine;
}

const known = ["x", "y", "names", "weights", "loss", "intercept", "engine", "method"];

/** What only the fit without an engine takes. */
const elsewhere = [
  ...[
    "penalty",
    "standardize",
    "learningRate",
    "optimizer",
    "batchSize",
    "epochs",
    "seed",
    "until",
  ],
];

/** Refuses unknown options, and what would not be noticed further on. */
export function checkEngineOptions(
  call: string,
  options: EngineFitOptions,
  more: readonly string[] = [],
): CheckedEngineOptions {
  const hint = "fitLinearRegression of @descent/models takes it";
  const given = Object(options) as Readonly<Record<string, unknown>>;
  for (const name of elsewhere)
    check(given[name] === undefined, call, name, "must not be given here", given[name], { hint });
  checkOptions(call, options, [...known, ...more]);
  const { loss = squaredError, intercept = true, engine = plain(), method, weights } = options;
  const { value, slope, curvature } = Object(loss) as Partial<Loss>;
  const isLoss = typeof value === "function" && typeof slope === "function";
  check(isLoss, call, "loss", "must be a loss of one example, with value and slope", loss);
  const bounded = Number.isFinite(curvature) && Number(curvature) > 0;
  check(bounded, call, "loss", "must be of bounded curvature", loss, { hint });
  const { name } = loss;
  const ofError = /^(half)?squaredError$|^(huber|logCosh)Loss/i.test(name);
  check(ofError, call, "loss", "must be a loss of the error alone", name, { hint });
  checkBoolean(call, "intercept", intercept);
  const works = typeof (Object(engine) as Partial<Engine>).products === "function";
  check(works, call, "engine", "must be an engine, such as simd()", engine);
  checkWeights(call, weights);
  const methods: readonly unknown[] = [
    ...[undefined, "descent", "descent on moments", "sketch-preconditioned descent", "qr"],
  ];
  const [, ...names] = methods;
  check(methods.includes(method), call, "method", `must be among ${names.join(", ")}`, method);
  const squares = isSquared(loss);
  const exact = method === "qr" || method === "descent on moments";
  check(
    squares || !exact,
    call,
    "method",
    "must be one that is not for squared error only",
    method,
  );
  return { ...options, loss, intercept, engine };
}
