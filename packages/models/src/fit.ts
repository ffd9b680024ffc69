import type { Loss, Vector } from "@descent/core";
import type { MatrixSource } from "@descent/data";
import type { Report } from "@descent/optimizers";
import type { Data } from "./design.js";
import type { LeastSquares } from "./least-squares.js";
import type { Method } from "./methods/method.js";

/** Why a fit ended where it did, and how far it can be trusted. */
export interface FitReport extends Report {
  /** How the line was found. */
  readonly method: Method;
  /** What went through the examples: `plain`, or the name of the engine that was passed in. */
  readonly engine: string;
  /** The cost that was made small: `the mean of squaredError (MSE)`. */
  readonly cost: string;
  /** The learning rate, or the one a falling rate began with; `null` with an optimizer of your own, and by QR. */
  readonly learningRate: number | null;
  /**
   * 2/λmax: at a fixed rate above it, gradient descent on this cost moves away from the minimum.
   * `null` if the loss states no curvature. In the units that descent ran in.
   */
  readonly learningRateLimit: number | null;
  /**
   * κ, the largest singular value over the smallest, of the columns that descent ran on with the ones
   * of the intercept: it needs about κ² steps for each few digits. `null` (infinite) if a column is
   * a combination of others. Computed when read.
   */
  readonly conditionNumber: number | null;
  /** Whether descent ran on standardised columns. */
  readonly standardized: boolean;
  /** Whether R² is about the mean of the targets, or, without an intercept, about zero. */
  readonly rSquaredKind: "centred" | "uncentred";
  /** What was amiss with the data or the rate, in words; the first thing to read. Computed when read. */
  readonly warnings: readonly string[];
}

/** A fitted line ŷ = intercept + Σⱼ coefficients[j]·xⱼ, in raw units. All its numbers are finite. */
export interface Fit {
  /** In the unit of the targets; 0 for a line through the origin. */
  readonly intercept: number;
  /** One for each column, in the targets' unit per unit of the column. */
  readonly coefficients: Vector;
  /** The intercept and then the coefficients, in one list. */
  readonly params: Vector;
  /** The mean loss over all examples, without a penalty. */
  readonly cost: number;
  /**
   * R² = 1 − RSS/TSS: the share of the targets' squared spread that the line explains. TSS is taken
   * about the mean, or about zero without an intercept (`report.rSquaredKind`). Where TSS is 0 it
   * is 1 if the line meets every target and 0 if not.
   */
  readonly rSquared: number;
  /**
   * The prediction for each row of x, which has the columns of the fit.
   *
   * @throws DescentError if x has another width, an entry that is no finite number, or a row whose
   *   prediction is none.
   */
  readonly predict: (x: MatrixSource) => Vector;
  /** The exact least-squares line, whatever the loss: the referee. Computed when first read. */
  readonly exact: LeastSquares;
  /**
   * How far the line is from the exact one over the examples: the largest difference of their
   * predictions, in units of the targets' spread (what R² is measured against). Computed when first
   * read.
   */
  readonly distanceToExact: number;
  /** The examples it was fitted to, as they were: what `inference`, `summary` and their like read. */
  readonly data: Data;
  /** The loss of one example, of which the mean was made small. */
  readonly loss: Loss;
  /** The penalty that was added to the mean loss, as the call that makes it, if there was one. */
  readonly penalty?: string;
  /** Why the descent ended, and what there is to know of the data. */
  readonly report: FitReport;
}
