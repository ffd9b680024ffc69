import { check, checkBoolean, checkOptions, type Evaluation, type Vector } from "@descent/core";
import { matrix } from "@descent/data";
import { logisticLoss } from "@descent/losses";
import { anyOf, maxSteps, minimize } from "@descent/optimizers";
import { readData } from "../design.js";
import { linearCost } from "../linear-cost.js";
import { settled } from "../settled.js";
import { warningsOf } from "../warnings.js";
import { checkWeights } from "../weights.js";
import type { LogisticFit, LogisticOptions } from "./logistic-fit.js";
import { logOddsDesign } from "./log-odds-design.js";
import { newton } from "./newton.js";
import { separates, separationOf } from "./separation.js";

/**
 * Fits the log-odds ln(p/(1 − p)) = intercept + Σⱼ coefficients[j]·xⱼ of class 1, by making the mean of
 * `logisticLoss` small: maximum likelihood (Cox, 1958).
 *
 * The descent is preconditioned by the second derivatives at every step (Newton's method), on
 * standardised columns, by QR of the weighted rows; it takes about ten steps, whatever the condition
 * number. Where the classes are separated, completely or but for examples on the border, the likelihood
 * has no maximum: that is found and named in `separation`, and the run is not called converged.
 *
 * @param options - x and y, and whatever is to be other than by default: see {@link LogisticOptions}.
 * @throws DescentError with the row and the column of an entry that is no finite number; with the row of
 *   a class that is not 0 or 1; if there is only one class; if x and y differ in length; if options are
 *   unknown or out of range.
 *
 * @example
 * ```ts
 * import { fitLogisticRegression } from "@descent/models";
 *
 * const fit = fitLogisticRegression({ x: [1, 2, 3, 4, 5, 6], y: [0, 0, 1, 0, 1, 1] });
 * console.log(fit.intercept.toFixed(4), fit.coefficients[0]?.toFixed(4)); // -4.2491 1.2140
 * console.log(fit.predict([3.5])[0]?.toFixed(4), fit.report.converged); // 0.5000 true
 * ```
 */
export function fitLogisticRegression(options: LogisticOptions): LogisticFit {
  const call = "fitLogisticRegression";
  checkOptions(call, options, ["x", "y", "names", "weights", "intercept", "penalty", "until"]);
  const { intercept = true, penalty, until, names, weights } = options;
  checkBoolean(call, "intercept", intercept);
  const smooth = penalty === undefined || penalty.curvature !== undefined;
  check(smooth, call, "penalty", "must have a curvature, as ridge has", penalty?.name ?? penalty);
  checkWeights(call, weights);
  const data = readData(call, options.x, options.y, {
    intercept,
    ...(names && { names }),
    ...(weights && { weights }),
  });
  const { targets, features } = data;
  targets.forEach((y, row) => {
    check(y === 0 || y === 1, call, "y", "must be 0 or 1", y, { row });
  });
  const both = targets.includes(0) && targets.includes(1);
  check(both, call, "y", "must have both classes, 0 and 1", targets[0]);

  const { design, independent, margins, step } = logOddsDesign(data, penalty);
  const { scales } = design;
  const loss = linearCost(design, logisticLoss);
  const curvature = penalty?.curvature ?? 0;
  const cost = (params: Vector): Evaluation => {
    const { value, gradient } = loss(params);
    const raw = params.map((theta, j) => (scales[j] === 0 ? 0 : theta / Number(scales[j])));
    return {
      value: raw.reduce((sum, c) => sum + (curvature * c * c) / 2, value),
      gradient: gradient.map((g, j) =>
        scales[j] === 0 ? g : g + (curvature * Number(raw[j])) / Number(scales[j]),
      ),
    };
  };
  const rule = anyOf(
    until ?? anyOf(settled(1e-10, 1), maxSteps(100)),
    // With a penalty there is a best answer to everything.
    curvature > 0 ? anyOf() : separates(margins),
  );
  const start = design.start.map(() => 0);
  const { params, report } = minimize(cost, start, newton(step), { until: rule });
  const separated = report.criteria.find(
    ({ name, met }) => name === "separates()" && met,
  )?.measured;
  const separation = separated ? separationOf(data, separated) : null;
  const first = intercept ? 1 : 0;
  const line = design.toRaw(params);
  const dependent = [...start.keys()].filter((j) => !independent.includes(j)).map((j) => j - first);
  const logOdds: LogisticFit["logOdds"] = (x) => {
    const made = matrix(x, { call: "predict", argument: "x" });
    const { columns } = features;
    check(made.columns === columns, "predict", "x", `must have ${columns} columns`, made.columns);
    return design.predict(params, made).map((z, row) => {
      check(Number.isFinite(z), "predict", "x", "must have finite log-odds", z, { row });
      return z;
    });
  };
  return {
    ...line,
    params: [line.intercept, ...line.coefficients],
    cost: loss(params).value,
    separation,
    logOdds,
    predict: (x) => logOdds(x).map((z) => 1 / (1 + Math.exp(-z))),
    data,
    ...(penalty && { penalty }),
    report: {
      ...report,
      sentence: separation === null ? report.sentence : `${report.sentence} ${separation.sentence}`,
      method: "newton",
      cost: `the mean of logisticLoss${penalty === undefined ? "" : ` + ${penalty.name}`}`,
      rank: independent.length,
      warnings: [
        ...(separation === null ? [] : [separation.sentence]),
        ...warningsOf(data, logisticLoss, dependent),
      ],
    },
  };
}
