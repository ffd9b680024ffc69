import { predictor } from "./predictor.js";
import { checkModel, type SavedModel } from "./saved-model.js";

/**
 * A model as an SQL expression over its columns, for `SELECT`, `ORDER BY` or a generated column. Names
 * are quoted identifiers; numbers are written with an exponent, which makes them double precision in
 * every dialect. With a logit link it needs `EXP`.
 *
 * @param model - By {@link modelOf}.
 * @throws DescentError where {@link modelFrom} does.
 *
 * @example
 * ```ts
 * import { fitLinearRegression, modelOf, sqlOf } from "@descent/models";
 *
 * const fit = fitLinearRegression({ x: [1, 3], y: [3, 7], names: ["dose"] });
 * console.log(sqlOf(modelOf(fit))); // 5e+0 + 2e+0 * ("dose" - 2e+0)
 * ```
 */
export function sqlOf(model: SavedModel): string {
  const checked = checkModel("sqlOf", model);
  const z = predictor(checked, {
    number: (value) => value.toExponential(),
    column: (j) => `"${String(checked.names[j]).replaceAll('"', '""')}"`,
  });
  if (checked.link === "identity") return z;
  // Some engines refuse EXP where it overflows.
  return `CASE WHEN ${z} < -7e+2 THEN 0e+0 ELSE 1e+0 / (1e+0 + EXP(-(${z}))) END`;
}
