import type { Fit, FitReport } from "../fit.js";
import { checkLinearFit } from "../check-fit.js";
import { titleOf, type Data } from "../design.js";
import { short } from "../short.js";
import type { Weights } from "../weights.js";
import type { Estimate } from "./estimate.js";
import type { Goodness } from "./goodness.js";
import { countOf, inference, type LinearInference } from "./inference.js";
import type { NoInference } from "./no-inference.js";
import { pValue, table } from "./table.js";

/**
 * A fit as the table that statisticians read: each coefficient with its standard error, t, p and
 * interval, R², the condition number, and everything that is to be said of the data. Where there is no
 * {@link inference}, the reason stands in its place.
 *
 * @param fit - By `fitLinearRegression`, with `names` for its columns.
 * @param level - Of the intervals; 0.95 unless given.
 * @throws DescentError if that is no such fit, or if the level is not between 0 and 1.
 *
 * @example
 * ```ts
 * import { fitLinearRegression, summary } from "@descent/models";
 *
 * const fit = fitLinearRegression({
 *   x: [1, 2, 3, 4, 5],
 *   y: [2.2, 3.8, 6.1, 8.3, 9.6],
 *   names: ["dose"],
 * });
 * for (const line of summary(fit).split("\n").slice(3, 8)) console.log(line);
 * //              estimate  std. error       t        p       from  to (95 %)
 * // (intercept)      0.21      0.3266  0.6429    0.566  -0.829545    1.24955
 * // dose             1.93     0.09849    19.6  0.00029    1.61657    2.24343
 * //
 * // Residual standard error 0.311448 on 3 degrees of freedom
 * ```
 */
export function summary(fit: Fit, level = 0.95): string {
  checkLinearFit("summary", fit);
  const { data, exact } = fit;
  const size = { count: countOf(data), rank: exact.rank, weighting: data.weights?.kind };
  return summaryOf(fit, size, inference(fit), level);
}

/** What is printed of a fit. */
type Printed = Pick<Fit, "intercept" | "coefficients" | "rSquared"> & {
  readonly data: Pick<Data, "names" | "intercept">;
  readonly report: Omit<FitReport, "method" | "engine"> & { readonly method: string };
};

/** How much a fit is of. */
interface Size {
  readonly count: number;
  readonly rank: number;
  readonly weighting: Weights["kind"] | undefined;
}

/** The table of a fit with so many examples and parameters, and what inference there is. */
export function summaryOf(
  fit: Printed,
  { count, rank, weighting }: Size,
  found: Estimated | NoInference,
  level: number,
): string {
  const { report } = fit;
  const estimates = found.available
    ? [...(found.intercept ? [found.intercept] : []), ...found.coefficients]
    : undefined;
  const weighed = weighting === undefined ? "" : `, ${weighting} weights`;
  const parameters = `${short(count, 12)} examples, ${rank} parameters${weighed}`;
  const condition = report.conditionNumber;
  return [
    `Linear regression by ${report.method}: ${report.cost}`,
    parameters,
    "",
    ...(estimates ? estimateTable(estimates, level) : coefficientTable(fit)),
    "",
    ...(found.available
      ? goodness(found)
      : [`R² (${report.rSquaredKind}) ${short(fit.rSquared)}`, found.reason]),
    `Condition number ${condition === null ? "infinite" : short(condition)}${report.standardized ? " (standardised columns)" : ""}`,
    ...(report.converged ? [report.sentence] : []),
    ...report.warnings.map((warning) => `Warning: ${warning}`),
  ].join("\n");
}

/** What the table has of an inference. */
type Estimated = Pick<
  LinearInference,
  | "available"
  | "intercept"
  | "coefficients"
  | "degreesOfFreedom"
  | "residualStandardError"
  | keyof Goodness
>;

function coefficientTable({ data, intercept, coefficients }: Printed): readonly string[] {
  const slopes = coefficients.map((slope, j) => [titleOf(data, j), short(slope)]);
  return table(
    ["", "estimate"],
    data.intercept ? [["(intercept)", short(intercept)], ...slopes] : slopes,
  );
}

function estimateTable(estimates: readonly Estimate[], level: number): readonly string[] {
  const share = `${Number((100 * level).toPrecision(6))} %`;
  return table(
    ["", "estimate", "std. error", "t", "p", "from", `to (${share})`],
    estimates.map(({ name, value, standardError, t, p, interval }) => [
      name,
      short(value),
      short(standardError, 4),
      short(t, 4),
      pValue(p),
      ...interval(level).map((end) => short(end)),
    ]),
  );
}

function goodness(found: Estimated): readonly string[] {
  const { rSquared, overall, residualStandardError, degreesOfFreedom, intercept } = found;
  const { centred, uncentred, adjusted } = rSquared;
  const named = intercept ? `centred) ${short(Number(centred))}` : `uncentred) ${short(uncentred)}`;
  const degrees = overall.degreesOfFreedom.join(" and ");
  return [
    `Residual standard error ${short(residualStandardError)} on ${degreesOfFreedom} degrees of freedom`,
    `R² (${named}, adjusted ${short(adjusted)}`,
    `F ${short(overall.f)} on ${degrees} degrees of freedom, p ${pValue(overall.p)}`,
  ];
}
