import { check } from "@descent/core";
import { checkModel, type SavedModel } from "./saved-model.js";
import { short } from "../short.js";

/**
 * A model as a formula to be read, with the intercept where every column is 0. Where columns lie far from
 * 0 that intercept has fewer digits than the model: use {@link javaScriptOf} or {@link sqlOf} to compute.
 *
 * @param model - By {@link modelOf}.
 * @param digits - Significant ones, from 1 to 17; 6 unless given.
 * @throws DescentError where {@link modelFrom} does, or if the digits are none.
 *
 * @example
 * ```ts
 * import { fitLinearRegression, formulaOf, modelOf } from "@descent/models";
 *
 * const fit = fitLinearRegression({ x: [1, 2, 3], y: [3, 5, 7.5], names: ["dose"] });
 * console.log(formulaOf(modelOf(fit))); // ŷ = 0.666667 + 2.25 · dose
 * ```
 */
export function formulaOf(model: SavedModel, digits = 6): string {
  const ok = Number.isInteger(digits) && digits >= 1 && digits <= 17;
  check(ok, "formulaOf", "digits", "must be a whole number from 1 to 17", digits);
  const { link, names, center, atCenter, coefficients } = checkModel("formulaOf", model);
  const number = (value: number): string => short(value, digits);
  const intercept = coefficients.reduce(
    (sum, slope, j) => sum - slope * Number(center[j]),
    atCenter,
  );
  const terms = coefficients.map(
    (slope, j) => ` ${slope < 0 ? "-" : "+"} ${number(Math.abs(slope))} · ${String(names[j])}`,
  );
  const head = link === "identity" ? "ŷ" : "log(p/(1 - p))";
  return `${head} = ${number(intercept)}${terms.join("")}`;
}
