import { check, type Evaluation, type Vector } from "@descent/core";
import { matrix, type Matrix, type MatrixSource } from "@descent/data";
import { halfSquaredError, squaredError } from "@descent/losses";
import { minimize, type Result } from "@descent/optimizers";
import { planOf, type Plan } from "./descent-plan.js";
import { designOf, readData, type Prepared } from "./design.js";
import { checkFitOptions, type FitOptions } from "./fit-options.js";
import { qualityOf } from "./fit-quality.js";
import { fitReport } from "./fit-report.js";
import type { Fit } from "./fit.js";
import { lazy } from "./lazy.js";
import { curvatureOf } from "./learning-rate-limit.js";
import { exactOf } from "./least-squares.js";
import { linearCost, type LinearCost } from "./linear-cost.js";

/**
 * Fits ŷ = intercept + Σⱼ coefficients[j]·xⱼ by gradient descent on the mean loss,
 * J = (1/N) Σ ℓ(ŷᵢ, yᵢ), and says why it stopped and how good the answer is.
 *
 * Unless told otherwise it makes the mean squared error small, on standardised columns, over all
 * examples at every step, at the rate 1/λmax, where λmax is the largest curvature of the cost: there
 * the cost falls at every step. It stops when the gradient is 10⁻¹² of what it would be if all
 * errors at the start pulled one way, or after 100 000 steps. A rate above the limit 2/λmax is
 * foreseen in `report.warnings`, and a run that diverges ends at its last finite step.
 *
 * With a `batchSize` below N it is stochastic gradient descent, at a rate that is stable on every
 * single example and falls to a thousandth of that in 200 epochs, judged by the whole cost once an
 * epoch. A loss without curvature (`absoluteError`, `quantileLoss`) gets steps that fall to 10⁻⁸ of
 * the first in 10 000; at its kinks no gradient is small, and the run is not called converged. With
 * `logisticLoss` the targets are probabilities and the predictions log-odds.
 *
 * @param options - x and y, and whatever is to be other than by default: see {@link FitOptions}.
 * @throws DescentError with the row and the column of an entry of x or y that is no finite number; if
 *   x and y differ in length; if options are unknown, out of range or contradict one another.
 *
 * @example
 * ```ts
 * import { fitLinearRegression } from "@descent/models";
 *
 * const fit = fitLinearRegression({ x: [1, 2, 3, 4], y: [3, 5, 7, 9.4] });
 * console.log(fit.intercept.toFixed(4), fit.coefficients[0]?.toFixed(4)); // 0.8000 2.1200
 * console.log(fit.predict([5])[0]?.toFixed(4), fit.rSquared.toFixed(4)); // 11.4000 0.9979
 * console.log(fit.report.converged); // true
 * ```
 */
export function fitLinearRegression(options: FitOptions): Fit {
  const call = "fitLinearRegression";
  const checked = checkFitOptions(call, options);
  const { loss, intercept, standardize } = checked;
  const data = readData(call, checked.x, checked.y);
  if (loss.name === "logisticLoss") {
    data.targets.forEach((y, row) => {
      check(y >= 0 && y <= 1, call, "y", "must be from 0 to 1 for logisticLoss", y, { row });
    });
  }
  const squares = loss === squaredError || loss === halfSquaredError;
  const design = designOf(
    data,
    intercept,
    standardize ? (squares ? "leveled" : "standard") : "raw",
  );
  const cost = linearCost(design, loss);
  const { value } = cost(design.start);
  check(value < Infinity, call, "y", "must have a finite cost", value, {
    hint: "Use a larger unit",
  });
  const curvature = curvatureOf(call, design, loss);
  const plan = planOf(design, curvature, checked);
  const result = run(cost, design, plan);

  const line = design.toRaw(result.params);
  const params = [line.intercept, ...line.coefficients];
  const finite = params.every(Number.isFinite);
  check(finite, call, "x", "must have coefficients that are finite in raw units", params);
  const { features, targets } = data;
  const fitted = lazy(() => design.predict(result.params, features));
  const quality = lazy(() => qualityOf(targets, intercept));
  const rSquared = lazy(() => quality().rSquared(fitted()));
  const standard = lazy(() => designOf(data, intercept, "leveled"));
  const exact = lazy(() => exactOf(standard()));
  const distance = lazy(() =>
    quality().distance(fitted(), standard().predict(exact().inDesign, features)),
  );
  return {
    ...line,
    params,
    cost: cost(result.params).value,
    predict: (x) => design.predict(result.params, matrixLike(x, features.columns)),
    report: fitReport({ data, design, options: checked, curvature, plan, result, exact }),
    get rSquared() {
      return rSquared();
    },
    get exact() {
      return exact();
    },
    get distanceToExact() {
      return distance();
    },
  };
}

function run(cost: LinearCost, { start }: Prepared, { optimizer, until, batches }: Plan): Result {
  const whole = (params: Vector): Evaluation => cost(params);
  return batches === undefined
    ? minimize(whole, start, optimizer, { until })
    : minimize(cost, start, optimizer, { until, batches, validation: whole });
}

function matrixLike(x: MatrixSource, width: number): Matrix {
  const made = matrix(x, { call: "predict", argument: "x" });
  const rule = `must have ${width} columns, as in the fit`;
  const hint = "A one-dimensional array is one column";
  check(made.columns === width, "predict", "x", rule, made.columns, { hint });
  return made;
}
