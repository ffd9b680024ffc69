import type { Loss } from "@descent/core";
import type { Report } from "@descent/optimizers";
import type { Plan } from "./descent-plan.js";
import type { Data, Prepared } from "./design.js";
import type { CheckedOptions } from "./fit-options.js";
import type { Finished } from "./finish-descent.js";
import type { FitReport } from "./fit.js";
import { foresee } from "./learning-rate-limit.js";
import { exactOf, type Exact } from "./least-squares.js";
import { once } from "./once.js";
import { short } from "./short.js";
import { lostDigits, warningsOf } from "./warnings.js";

/** The report of `minimize`, with what is known of the data and the rate. */
export function fitReport(
  report: Report,
  { method, words }: Pick<Finished, "method" | "words">,
  data: Data,
  design: Prepared,
  { learningRate, learningRateLimit }: Plan,
  { loss, penalty, standardize, learningRate: given = 0 }: CheckedOptions,
  exact: () => Exact,
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
  const condition = once(() => {
    const { line } = standardize ? exact() : exactOf(data, design);
    return line.conditionNumber;
  });
  const warnings = once((): readonly string[] => {
    const { dependent, conditionNumber } = exact().line;
    return [...foreseen, ...warningsOf(data, loss, dependent), ...lostDigits(conditionNumber)];
  });
  const told = (): string => {
    if (failed) return foreseen.map((s) => ` As foreseen: ${s}.`).join("");
    if (report.converged) return "";
    const away = exactly
      ? `, ${short(distance(), 3)} of the targets' spread from the exact line`
      : "";
    return ` With condition number ${short(condition() ?? Infinity, 3)}${away}.`;
  };
  const solved = method === "qr";
  return {
    ...report,
    ...(solved && { converged: true, met: [], criteria: [], optimizer: "none" }),
    get sentence() {
      return solved
        ? `${words} Condition number ${short(condition() ?? Infinity, 3)}.`
        : report.sentence + words + told();
    },
    method,
    engine: "plain",
    cost,
    learningRate: solved ? null : learningRate,
    learningRateLimit,
    standardized: standardize,
    rSquaredKind: data.intercept ? "centred" : "uncentred",
    get warnings() {
      return warnings();
    },
    get conditionNumber() {
      return condition();
    },
  };
}

/** The mean of a loss, with the name that it is known by too. */
export function costName({ name }: Loss): string {
  const known =
    name === "squaredError" ? " (MSE)" : name === "halfSquaredError" ? " (half-MSE)" : "";
  return `the mean of ${name}${known}`;
}
