import type { Loss } from "@descent/core";
import type { Report } from "@descent/optimizers";
import type { Plan } from "./descent-plan.js";
import type { Data, Prepared } from "./design.js";
import type { CheckedOptions } from "./fit-options.js";
import type { FitReport } from "./fit.js";
import { foresee } from "./learning-rate-limit.js";
import { conditionNumber, type LeastSquares } from "./least-squares.js";
import { warningsOf } from "./warnings.js";

/** The report of `minimize`, with what is known of the data and the rate. */
export function fitReport(
  report: Report,
  data: Data,
  design: Prepared,
  { learningRate, learningRateLimit }: Plan,
  { loss, standardize, learningRate: given = 0 }: CheckedOptions,
  exact: () => LeastSquares,
): FitReport {
  const cost = costName(loss);
  const foreseen =
    given > (learningRateLimit ?? Infinity)
      ? [foresee(given, Number(learningRateLimit), cost, standardize ? "" : ", or standardize")]
      : [];
  const failed = report.criteria.some(({ kind, met }) => kind === "failed" && met);
  let condition: number | null | undefined;
  const conditioned = (): number | null =>
    condition === undefined ? (condition = conditionNumber(design)) : condition;
  let warnings: readonly string[] | undefined;
  return {
    ...report,
    sentence: report.sentence + (failed ? foreseen.map((s) => ` As foreseen: ${s}.`).join("") : ""),
    method: "descent",
    cost,
    learningRate,
    learningRateLimit,
    standardized: standardize,
    rSquaredKind: data.intercept ? "centred" : "uncentred",
    get warnings() {
      return (warnings ??= [...foreseen, ...warningsOf(data, loss, exact().dependent)]);
    },
    get conditionNumber() {
      return conditioned();
    },
  };
}

/** The mean of a loss, with the name that it is known by too. */
function costName({ name }: Loss): string {
  const known =
    name === "squaredError" ? " (MSE)" : name === "halfSquaredError" ? " (half-MSE)" : "";
  return `the mean of ${name}${known}`;
}
