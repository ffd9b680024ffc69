import { check, checkFinite, checkOptions, type Vector } from "@descent/core";
import { matrix, type MatrixSource, type Standardized } from "@descent/data";
import type { Data } from "../design.js";

/**
 * A fitted model as plain data, to be kept as JSON and printed as code: the predictor
 * z = atCenter + Σⱼ coefficients[j] (xⱼ − center[j]), about the means so that large offsets cost no digits.
 */
export interface SavedModel {
  /** What this is. */
  readonly format: "descent-linear-model";
  /** Of the format; a newer one is refused. */
  readonly version: 1;
  /** What the prediction is: z itself, or the probability 1/(1 + e⁻ᶻ). */
  readonly link: "identity" | "logit";
  /** What the columns are called. */
  readonly names: readonly string[];
  /** Where the columns are measured from: their means. */
  readonly center: Vector;
  /** z there. */
  readonly atCenter: number;
  /** One for each column, per unit of it. */
  readonly coefficients: Vector;
}

/** A saved model that predicts again. */
export interface LoadedModel extends SavedModel {
  /**
   * The prediction for each row of x.
   *
   * @throws DescentError if x has another width, or an entry or a prediction that is no finite number.
   */
  readonly predict: (x: MatrixSource) => Vector;
}

/** What is kept of a fit: of a linear one, also of a stream, or of a logistic one, which has `logOdds`. */
export interface Savable {
  /** One for each column. */
  readonly coefficients: Vector;
  /** Where the columns lie, and what they are called. */
  readonly data: Pick<Data, "names"> & { readonly inX: Pick<Standardized, "means"> };
  /** ŷ for each row. */
  readonly predict: (x: MatrixSource) => Vector;
  /** z for each row, if the predictions are probabilities. */
  readonly logOdds?: (x: MatrixSource) => Vector;
}

/**
 * A fit as plain data: `JSON.stringify` keeps it, {@link modelFrom} makes it predict again, and
 * {@link javaScriptOf}, {@link sqlOf} and {@link formulaOf} print it. Columns without names are called
 * x0, x1, …
 *
 * @param fit - By `fitLinearRegression`, `fitStream` or `fitLogisticRegression`.
 * @throws DescentError if it is none, or has no finite prediction at the means of its columns.
 *
 * @example
 * ```ts
 * import { fitLinearRegression, modelFrom, modelOf } from "@descent/models";
 *
 * const fit = fitLinearRegression({ x: [1, 2, 3, 4], y: [3, 5, 7, 9], names: ["dose"] });
 * const text = JSON.stringify(modelOf(fit));
 * console.log(modelFrom(JSON.parse(text)).predict([10])[0]?.toFixed(6)); // 21.000000
 * ```
 */
export function modelOf(fit: Savable): SavedModel {
  const made = (Object(fit) as Partial<Savable>).data !== undefined;
  check(made, "modelOf", "fit", "must be by fitLinearRegression or fitLogisticRegression", fit);
  const { coefficients, data, logOdds } = fit;
  const { means } = data.inX;
  const [atCenter = 0] = (logOdds ?? fit.predict)([means]);
  return {
    format: "descent-linear-model",
    version: 1,
    link: logOdds === undefined ? "identity" : "logit",
    names: data.names ?? means.map((_, j) => `x${j}`),
    center: means,
    atCenter,
    coefficients,
  };
}

/**
 * A saved model that predicts again, as it did to rounding.
 *
 * @param json - What {@link modelOf} made, as it comes out of `JSON.parse`.
 * @throws DescentError that names the damage: another format, a newer version, a number that is missing
 *   or none, lists of unlike length.
 *
 * @example
 * ```ts
 * import { modelFrom } from "@descent/models";
 *
 * const model = modelFrom({
 *   format: "descent-linear-model",
 *   version: 1,
 *   link: "identity",
 *   names: ["height"],
 *   center: [65],
 *   atCenter: 136.73,
 *   coefficients: [3.45],
 * });
 * console.log(model.predict([66])[0]?.toFixed(2)); // 140.18
 * ```
 */
export function modelFrom(json: unknown): LoadedModel {
  const model = checkModel("modelFrom", json, "json");
  const { center, atCenter, coefficients, link } = model;
  return {
    ...model,
    predict: (x) => {
      const { rows, columns, values } = matrix(x, { call: "predict", argument: "x" });
      const rule = `must have ${center.length} columns`;
      check(columns === center.length, "predict", "x", rule, columns);
      return Array.from({ length: rows }, (_, row) => {
        const z = coefficients.reduce(
          (sum, slope, j) =>
            sum +
            (slope === 0 ? 0 : slope * (Number(values[row * columns + j]) - Number(center[j]))),
          atCenter,
        );
        const prediction = link === "logit" ? 1 / (1 + Math.exp(-z)) : z;
        const finite = "must have finite predictions";
        check(Number.isFinite(prediction), "predict", "x", finite, prediction, { row });
        return prediction;
      });
    },
  };
}

/** Refuses what is no saved model, and names what is wrong. */
export function checkModel(call: string, json: unknown, argument = "model"): SavedModel {
  const known = ["format", "version", "link", "names", "center", "atCenter", "coefficients"];
  const isText = typeof json === "string";
  const hint = isText ? "JSON.parse reads the text" : "modelOf makes one of a fit";
  const isObject = typeof json === "object" && json !== null;
  check(isObject, call, argument, "must be a saved model", json, { hint });
  const { format, version, link, names, center, atCenter, coefficients } = json as Record<
    string,
    unknown
  >;
  const right = format === "descent-linear-model";
  check(right, call, "format", 'must be "descent-linear-model"', format, { hint });
  check(version === 1, call, "version", "must be 1, the version that is read here", version);
  checkOptions(call, json, known);
  const isLink = link === "identity" || link === "logit";
  check(isLink, call, "link", "must be identity or logit", link);
  checkNumbers(call, "coefficients", coefficients);
  checkNumbers(call, "center", center);
  checkFinite(call, "atCenter", atCenter);
  const { length } = coefficients;
  check(center.length === length, call, "center", `must have ${length} entries`, center.length);
  const named =
    Array.isArray(names) &&
    names.length === length &&
    new Set(names).size === length &&
    names.every((name) => typeof name === "string");
  check(named, call, "names", `must be ${length} different names`, names);
  return { format, version, link, names, center, atCenter, coefficients };
}

function checkNumbers(call: string, argument: string, list: unknown): asserts list is Vector {
  const ok = Array.isArray(list) && list.length > 0;
  check(ok, call, argument, "must be a list of numbers", list);
  list.forEach((entry, i) => {
    checkFinite(call, `${argument}[${i}]`, entry);
  });
}
