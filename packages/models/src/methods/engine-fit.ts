import { check, type EngineData, type Vector } from "@descent/core";
import { squaredError } from "@descent/losses";
import { checkNames, readData } from "../design.js";
import { distanceOf } from "../fit-quality.js";
import type { Fit } from "../fit.js";
import { exactOf } from "../least-squares.js";
import { once } from "../once.js";
import { predictorOf } from "../predictor.js";
import { engineExamples } from "./engine-examples.js";
import type { CheckedEngineOptions } from "./engine-options.js";
import { engineReport } from "./engine-report.js";
import { findLine } from "./find-line.js";
import { lossSums, totalWeight } from "./mean-slopes.js";
import type { Found } from "./method.js";
import { finish, type Work } from "./work.js";

/** The fit of a line by an engine. All that is not asked of every fit is computed when it is read. */
export function* engineFit(call: string, options: CheckedEngineOptions): Work<Fit> {
  const { x, y, names, weights, method } = options;
  const examples = engineExamples(call, x, y, weights);
  checkNames(call, names, examples.x.columns);
  const found = yield* findLine({ ...options, data: examples }, method);
  return fitOf(call, options, { ...examples, origin: found.origin }, found);
}

function fitOf(
  call: string,
  options: CheckedEngineOptions,
  examples: EngineData,
  found: Found,
): Fit {
  const { loss, intercept: hasIntercept, engine } = options;
  const { origin, params: theta } = found;
  const { columns } = examples.x;
  const coefficients = theta.slice(1);
  const intercept = hasIntercept
    ? coefficients.reduce(
        (sum, slope, j) => sum - slope * Number(origin[j + 1]),
        Number(origin[0]) + Number(theta[0]),
      )
    : 0;
  const params = [intercept, ...coefficients];
  const finite = params.every(Number.isFinite);
  check(finite, call, "x", "must have coefficients that are finite in raw units", params);

  const count = totalWeight(examples);
  const cost = once(() => finish(lossSums(engine, examples, loss, theta)).value / count);
  const spread = once(() => {
    const zeros = theta.map(() => 0);
    const { value, sums } = finish(lossSums(engine, examples, squaredError, zeros));
    // The sums are of the slopes −2 w v.
    return hasIntercept ? value - Number(sums[0]) ** 2 / (4 * count) : value;
  });
  const rSquared = once(() => {
    const rest = finish(lossSums(engine, examples, squaredError, theta)).value;
    return spread() > 0 ? Math.max(-Number.MAX_VALUE, 1 - rest / spread()) : Number(rest === 0);
  });
  const predict = ({ rows, values }: EngineData["x"]): Vector =>
    Array.from(
      { length: rows },
      (_, i) =>
        coefficients.reduce(
          (sum, slope, j) =>
            sum + slope * (Number(values[i * columns + j]) - Number(origin[j + 1])),
          Number(theta[0]),
        ) + Number(origin[0]),
    );
  const data = once(() => readData(call, options.x, options.y, options));
  const exact = once(() => exactOf(data()));
  const distance = once(() => distanceOf(data(), predict(data().features), exact().fitted));
  const report = once(() =>
    engineReport(
      found,
      options,
      () => spread() > 0,
      data,
      () => exact().line,
    ),
  );
  return {
    intercept,
    coefficients,
    params,
    predict: predictorOf(columns, predict),
    loss,
    get cost() {
      return cost();
    },
    get rSquared() {
      return rSquared();
    },
    get data() {
      return data();
    },
    get exact() {
      return exact().line;
    },
    get distanceToExact() {
      return distance();
    },
    get report() {
      return report();
    },
  };
}
