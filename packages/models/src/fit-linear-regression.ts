import { check, type Evaluation, type Vector } from "@descent/core";
import { maxSteps, minimize, type Result } from "@descent/optimizers";
import { planOf, type Plan } from "./descent-plan.js";
import { designOf, readData } from "./design.js";
import { checkFitOptions, type FitOptions } from "./fit-options.js";
import { distanceOf, rSquaredOf } from "./fit-quality.js";
import { finishDescent, freeSteps, stepsNeeded } from "./finish-descent.js";
import { fitReport } from "./fit-report.js";
import type { Fit } from "./fit.js";
import { exactOf } from "./least-squares.js";
import { linearCost, type LinearCost } from "./linear-cost.js";
import { once } from "./once.js";
import { predictorOf } from "./predictor.js";

/**
 * Fits ŷ = intercept + Σⱼ coefficients[j]·xⱼ by gradient descent on the mean loss,
 * J = (1/N) Σ ℓ(ŷᵢ, yᵢ), and says why it stopped and how good the answer is.
 *
 * Unless told otherwise it makes the mean squared error small, on standardised columns, over all
 * examples at every step, at the rate 1/λmax, where λmax is the largest curvature of the cost: there
 * the cost falls at every step. It stops when the gradient is 10⁻¹² of what it would be if all
 * errors at the start pulled one way, and goes on with what is left of the targets, to the last
 * digits. Where columns are so much alike that it would need more than 10 000 steps, the line is solved
 * by QR, and `report.method` is `qr`.
 *
 * With a rate, an optimizer or another loss it is descent and nothing else, of up to 100 000 steps. A rate
 * above the limit 2/λmax is foreseen in `report.warnings`, and a run that diverges ends at its last
 * finite step.
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
  const { loss, standardize } = checked;
  const data = readData(call, checked.x, checked.y, checked);
  const { features, targets } = data;
  if (loss.name === "logisticLoss") {
    targets.forEach((y, row) => {
      check(y >= 0 && y <= 1, call, "y", "must be from 0 to 1 for logisticLoss", y, { row });
    });
  }
  // Of the error alone, so that a level can be taken off the targets.
  const ofError = /^(half)?squaredError$|^absoluteError$|^(huber|logCosh|quantile)Loss/i;
  const units = ofError.test(loss.name) ? "leveled" : "standard";
  const design = designOf(data, standardize ? units : "raw");
  const cost = linearCost(design, loss);
  const { value } = cost(design.start);
  const hint = "Use a larger unit";
  check(value < Infinity, call, "y", "must have a finite cost", value, { hint });
  const plan = planOf(call, design, checked);
  const exact = once(() => exactOf(data));
  const steps = plan.isFree ? stepsNeeded(exact().line.conditionNumber) : 0;
  const until = steps > freeSteps ? maxSteps(0) : plan.until;
  const result = run(cost, design.start, { ...plan, until });
  const { params: found, ...end } = plan.isFree
    ? finishDescent(
        result,
        steps,
        design,
        loss,
        Number(plan.learningRate),
        exact().params,
        (result.value - cost(exact().params).value) / value,
      )
    : { params: result.params, method: "descent" as const, words: "" };

  const line = design.toRaw(found);
  const params = [line.intercept, ...line.coefficients];
  const finite = params.every(Number.isFinite);
  check(finite, call, "x", "must have coefficients that are finite in raw units", params);
  const fitted = design.predict(found, features);
  const distance = (): number => distanceOf(data, fitted, exact().fitted);
  return {
    ...line,
    params,
    cost: cost(found).value,
    rSquared: rSquaredOf(data, fitted),
    predict: predictorOf(features.columns, (made) => design.predict(found, made)),
    data,
    loss,
    ...(checked.penalty && { penalty: checked.penalty.name }),
    report: fitReport(result.report, end, data, design, plan, checked, exact, distance),
    get exact() {
      return exact().line;
    },
    get distanceToExact() {
      return distance();
    },
  };
}

function run(cost: LinearCost, start: Vector, { optimizer, until, batches }: Plan): Result {
  const whole = (params: Vector): Evaluation => cost(params);
  if (batches === undefined) return minimize(whole, start, optimizer, { until });
  // One batch to the epoch holds all examples, in whatever order: it is the full batch to the bit.
  const onBatch = batches.stepsPerEpoch > 1 ? cost : whole;
  return minimize(onBatch, start, optimizer, { until, batches, validation: whole });
}
