import {
  check,
  checkBoolean,
  checkCount,
  checkOptions,
  checkPositive,
  type Loss,
  type Optimizer,
  type StopRule,
} from "@descent/core";
import type { MatrixSource } from "@descent/data";
import { squaredError } from "@descent/losses";
import type { Penalty } from "./penalties/penalty.js";
import { checkWeights, type Weights } from "./weights.js";

/** What `fitLinearRegression` fits, and how. All but `x` and `y` may be left out. */
export interface FitOptions {
  /** N rows of d features; a one-dimensional array is one feature. As `matrix` takes it. */
  readonly x: MatrixSource;
  /** N targets, in the same order. */
  readonly y: MatrixSource;
  /** What the columns are called in warnings and tables; their numbers unless given. */
  readonly names?: readonly string[];
  /** How much each example counts, by `precisionWeights` or `frequencyWeights`; the same unless given. */
  readonly weights?: Weights;
  /** The loss of one example, of which the mean is made small; `squaredError` unless given. */
  readonly loss?: Loss;
  /** What is added to the mean loss for large coefficients: `ridge`, `lasso`, `elasticNet`. */
  readonly penalty?: Penalty;
  /** Whether the line has an intercept, or goes through the origin; true unless given. */
  readonly intercept?: boolean;
  /**
   * Whether descent runs on standardised columns; true unless given. The answer is in raw units
   * either way; without it, columns of unlike size take very many steps.
   */
  readonly standardize?: boolean;
  /** A fixed rate for gradient descent; derived from the data unless given. */
  readonly learningRate?: number;
  /** An update rule with its own rate, instead of gradient descent. */
  readonly optimizer?: Optimizer;
  /** Examples to the update, from 1 to N; all of them unless given. */
  readonly batchSize?: number;
  /** How often every example is shown; as long as `until` lets it, unless given. */
  readonly epochs?: number;
  /** Of the order in which batches are dealt; 0 unless given. */
  readonly seed?: number;
  /** When to stop, instead of at a gradient next to nothing or after very many steps. */
  readonly until?: StopRule;
}

/** The options with what has a fixed default filled in. */
export interface CheckedOptions extends FitOptions {
  readonly loss: Loss;
  readonly intercept: boolean;
  readonly standardize: boolean;
}

/** Refuses unknown options, and what would not be noticed further on. */
export function checkFitOptions(call: string, options: FitOptions): CheckedOptions {
  const { engine, method } = Object(options) as Readonly<Record<string, unknown>>;
  const hint = "@descent/models/fast has the fit that takes one";
  check(engine === undefined, call, "engine", "must not be given here", engine, { hint });
  check(method === undefined, call, "method", "must not be given here", method, { hint });
  checkOptions(call, options, [
    "x",
    "y",
    "names",
    "weights",
    "loss",
    "penalty",
    "intercept",
    "standardize",
    "learningRate",
    "optimizer",
    "batchSize",
    "epochs",
    "seed",
    "until",
  ]);
  const { loss = squaredError, intercept = true, standardize = true } = options;
  const { learningRate, optimizer, batchSize } = options;
  const isLoss = has(loss, "value") && has(loss, "slope");
  check(isLoss, call, "loss", "must be a loss of one example, with value and slope", loss);
  checkBoolean(call, "intercept", intercept);
  checkBoolean(call, "standardize", standardize);
  if (optimizer !== undefined) {
    check(has(optimizer, "update"), call, "optimizer", "must be an optimizer", optimizer);
    const rule = "must not be given with an optimizer, which has a rate of its own";
    check(learningRate === undefined, call, "learningRate", rule, learningRate);
  }
  const { weights, penalty } = options;
  const penalised = penalty === undefined || (has(penalty, "descent") && optimizer === undefined);
  const rule = "must be a penalty, such as ridge(0.1), and not with an optimizer";
  check(penalised, call, "penalty", rule, penalty);
  checkWeights(call, weights);
  if (learningRate !== undefined) checkPositive(call, "learningRate", learningRate);
  if (batchSize !== undefined) checkCount(call, "batchSize", batchSize);
  return { ...options, loss, intercept, standardize };
}

/** Whether something has a method. */
function has(something: unknown, method: string): boolean {
  return typeof (Object(something) as Record<string, unknown>)[method] === "function";
}
