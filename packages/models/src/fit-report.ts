import type { Loss } from "@descent/core";
import type { Result } from "@descent/optimizers";
import type { Plan } from "./descent-plan.js";
import type { Data, Prepared } from "./design.js";
import type { CheckedOptions } from "./fit-options.js";
import type { FitReport } from "./fit.js";
import { lazy } from "./lazy.js";
import { foresee, type Curvature } from "./learning-rate-limit.js";
import { conditionNumber, type LeastSquares } from "./least-squares.js";
import { warningsOf } from "./warnings.js";

/** What a report is made of. */
export interface Findings {
  readonly data: Data;
  readonly design: Prepared;
  readonly options: CheckedOptions;
  readonly curvature: Curvature;
  readonly plan: Plan;
  readonly result: Result;
  readonly exact: () => LeastSquares;
}

/** The report of `minimize`, with what is known of the data and the rate. */
export function fitReport(findings: Findings): FitReport {
  const { data, design, options, curvature, plan, result, exact } = findings;
  const { loss, intercept, standardize: standardized, learningRate = 0 } = options;
  const { limit } = curvature;
  const { report } = result;
  const cost = costName(loss);
  const foreseen = foresee(learningRate, limit ?? Infinity, cost, standardized);
  const failed = report.criteria.some(({ kind, met }) => kind === "failed" && met);
  const condition = lazy(() => (standardized ? exact().conditionNumber : conditionNumber(design)));
  return {
    ...report,
    sentence:
      report.sentence + (failed && foreseen !== undefined ? ` As foreseen: ${foreseen}.` : ""),
    method: "descent",
    cost,
    learningRate: plan.learningRate,
    learningRateLimit: limit,
    standardized,
    rSquaredKind: intercept ? "centred" : "uncentred",
    warnings: [...(foreseen === undefined ? [] : [foreseen]), ...warningsOf(data, loss, intercept)],
    get conditionNumber() {
      return condition();
    },
  };
}

/** The mean of a loss, with the name that it is known by too. */
function costName({ name }: Loss): string {
  const known =
    name === "squaredError" ? " (MSE)" : name === "halfSquaredError" ? " (half-MSE)" : "";
  return `the mean of ${name}${known}`;
}
