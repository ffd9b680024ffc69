import type { Vector } from "@descent/core";
import { mse } from "@descent/losses";
import { fitLinearRegression, type Fit, type FitReport } from "@descent/models";
import { anyOf, gradientBelow, maxSteps, valueBelow } from "@descent/optimizers";
import { heights, tensAbove150, weights } from "../data/people.ts";
import { fields } from "../figures/two-views/fields.ts";
import { runsOf } from "../figures/two-views/run.ts";
import { settleAll } from "../figure/field.ts";

const tens = heights.map(tensAbove150);
const most = 100_000;

/** One way to write down the heights, and how hard it makes the descent. */
interface Unit {
  readonly name: string;
  readonly report: FitReport;
  /** The largest curvature of the cost over the smallest. */
  readonly ratio: number;
  /** Steps to within a thousandth of the lowest cost, or `undefined` if they were not enough. */
  readonly steps: number | undefined;
}

function unit(name: string, x: Vector, standardize: boolean): Unit {
  const { exact } = fitLinearRegression({ x, y: weights });
  const best = x.map((height) => exact.intercept + (exact.coefficients[0] ?? 0) * height);
  const until = anyOf(valueBelow(mse.value(best, weights) * 1.001), maxSteps(most));
  const { report } = fitLinearRegression({ x, y: weights, standardize, until });
  // The curvatures of the cost are the squares of the singular values of the columns.
  const ratio = (report.conditionNumber ?? Infinity) ** 2;
  return { name, report, ratio, steps: report.converged ? report.steps : undefined };
}

const fit: Fit = fitLinearRegression({
  x: tens,
  y: weights,
  standardize: false,
  until: anyOf(gradientBelow(1e-6), maxSteps(10_000)),
});
const tooFast = fitLinearRegression({
  x: heights,
  y: weights,
  standardize: false,
  learningRate: 0.01,
});
const { bowl, batch } = runsOf(settleAll(fields));

/** The numbers on the page about fitting a line. */
export const fitALine = {
  count: heights.length,
  bowl,
  first: batch.slice(0, 2),
  most,
  units: [
    unit("cm", heights, false),
    unit("10 cm above 150 cm", tens, false),
    unit("standardised", heights, true),
  ],
  fit,
  gap: Math.max(
    Math.abs(fit.intercept - fit.exact.intercept),
    Math.abs((fit.coefficients[0] ?? 0) - (fit.exact.coefficients[0] ?? 0)),
  ),
  percentExplained: 100 * fit.rSquared,
  tooFast: tooFast.report,
  at170: fit.predict([[tensAbove150(170)]])[0] ?? 0,
};
