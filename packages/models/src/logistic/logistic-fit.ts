import type { StopRule, Vector } from "@descent/core";
import type { MatrixSource } from "@descent/data";
import type { Report } from "@descent/optimizers";
import type { Data } from "../design.js";
import type { Penalty } from "../penalties/penalty.js";
import type { Weights } from "../weights.js";
import type { Separation } from "./separation.js";

/** What `fitLogisticRegression` fits, and how. All but `x` and `y` may be left out. */
export interface LogisticOptions {
  /** N rows of d features; a one-dimensional array is one feature. As `matrix` takes it. */
  readonly x: MatrixSource;
  /** N classes, each 0 or 1, in the same order. */
  readonly y: MatrixSource;
  /** What the columns are called in warnings and tables; their numbers unless given. */
  readonly names?: readonly string[];
  /** How much each example counts, by `precisionWeights` or `frequencyWeights`; the same unless given. */
  readonly weights?: Weights;
  /** Whether the log-odds have an intercept; true unless given. */
  readonly intercept?: boolean;
  /** What is added to the mean loss for large coefficients: `ridge`, whose curvature is known. */
  readonly penalty?: Penalty;
  /** When to stop, instead of where a step changes next to nothing, or after 100 steps. */
  readonly until?: StopRule;
}

/** Why a logistic fit ended where it did. */
export interface LogisticReport extends Report {
  /** How it was found: descent along the gradient times the inverse of the second derivatives. */
  readonly method: "newton";
  /** What was made small. */
  readonly cost: string;
  /** Number of independent columns, the ones of an intercept among them. */
  readonly rank: number;
  /** What was amiss with the data, in words; the first thing to read. */
  readonly warnings: readonly string[];
}

/** Fitted log-odds, ln(p/(1 − p)) = intercept + Σⱼ coefficients[j]·xⱼ, in raw units. */
export interface LogisticFit {
  /** The log-odds where every feature is 0; 0 without an intercept. */
  readonly intercept: number;
  /** How much the log-odds grow per unit of each column; 0 for a column that depends on others. */
  readonly coefficients: Vector;
  /** The intercept and then the coefficients, in one list. */
  readonly params: Vector;
  /** The mean of `logisticLoss` over the examples, without a penalty: minus the mean log-likelihood. */
  readonly cost: number;
  /** What separates the classes, if anything does: then there are no best coefficients. */
  readonly separation: Separation | null;
  /**
   * The probability of class 1 for each row of x.
   *
   * @throws DescentError if x has another width, or an entry that is no finite number.
   */
  readonly predict: (x: MatrixSource) => Vector;
  /**
   * The log-odds of class 1 for each row of x.
   *
   * @throws DescentError if x has another width, or an entry or log-odds that are no finite number.
   */
  readonly logOdds: (x: MatrixSource) => Vector;
  /** The examples it was fitted to, as they were. */
  readonly data: Data;
  /** The penalty that was added to the mean loss, if there was one. */
  readonly penalty?: Penalty;
  /** Why the descent ended, and what there is to know of the data. */
  readonly report: LogisticReport;
}
