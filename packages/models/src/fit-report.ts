import type { Loss } from "@descent/core";
import type { Report } from "@descent/optimizers";
import type { Plan } from "./descent-plan.js";
import type { Data, Prepared } from "./design.js";
import type { CheckedOptions } from "./fit-options.js";
import type { FitReport } from "./fit.js";
import { foresee } from "./learning-rate-limit.js";
import { conditionNumber, type LeastSquares } from "./least-squares.js";
import { short } from "./short.js";
import { warningsOf } from "./warnings.js";

/** The report of `minimize`, with what is known of the data and the rate. */
export function fitReport(
  report: Report,
  data: Data,
  design: Prepared,
  { learningRate, learningRateLimit }: Plan,
  { loss, penalty, standardize, learningRate: given = 0 }: CheckedOptions,
  exact: () => LeastSquares,
  distance: () => number,
): FitReport {
  const mean = costName(loss);
  const cost = penalty === undefined ? mean : `${mean} + ${penalty.name}`;
  const foreseen =
    given > (learningRateLimit ?? Infinity)
      ? [foresee(given, Number(learningRateLimit), cost, standardize ? "" : ", or standardize")]
      : [];
  // Without a penalty, the exact line is where descent on squares is going.
  const exactly = cost.endsWith("MSE)");
  const failed = report.criteria.some(({ kind, met }) => kind === "failed" && met);
  let condition: number | null | undefined;
  const conditioned = (): number | null =>
    condition === undefined ? (condition = conditionNumber(design)) : condition;
  let warnings: readonly string[] | undefined;
  const told = (): string => {
    if (failed) return foreseen.map((s) => ` As foreseen: ${s}.`).join("");
    if (report.converged) return "";
    const away = exactly
      ? `, ${short(distance(), 3)} of the targets' spread from the exact line`
      : "";
    return ` With condition number ${short(conditioned() ?? Infinity, 3)}${away}.`;
  };
  return {
    ...report,
    get sentence() {
      return report.sentence + told();
    },
    method: "descent",
    engine: "plain",
    cost,
    learningRate,
    learningRateLimit,
    standardized: standardize,
    rSquaredKind: data.intercept ? "centred" : "uncentred",
    get warnings() {
      return (warnings ??= [
        ...foreseen,
        ...warningsOf(data, loss, exact().dependent),
        ...lost(exact().conditionNumber ?? 0),
      ]);
    },
    get conditionNumber() {
      return conditioned();
    },
  };
}

/** The mean of a loss, with the name that it is known by too. */
export function costName({ name }: Loss): string {
  const known =
    name === "squaredError" ? " (MSE)" : name === "halfSquaredError" ? " (half-MSE)" : "";
  return `the mean of ${name}${known}`;
}

/** What is said of columns that are nearly dependent: κ takes its digits from the coefficients. */
function lost(condition: number): string[] {
  const digits = Math.round(Math.log10(condition));
  return digits < 7
    ? []
    : [
        `condition number ${short(condition, 3)}: ${digits} of 16 digits of the coefficients may be lost`,
      ];
}
