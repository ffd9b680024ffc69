import type { Vector } from "@descent/core";
import { row } from "@descent/data";
import { checkLinearFit } from "../check-fit.js";
import { designOf } from "../design.js";
import type { Fit } from "../fit.js";

/**
 * How much each example pulls at the fitted line: its share of the gradient,
 * w |∂ℓ/∂ŷ| ‖z‖ / Σ w |∂ℓ/∂ŷ| ‖z‖, where z is the standardised row with the one of the intercept. At a
 * minimum the pulls cancel; a share far above 1/N is a loud voice. The shares add up to 1, or are all 0
 * where nothing pulls.
 *
 * @param fit - By `fitLinearRegression`.
 * @throws DescentError if it is none, or if a prediction for an example is no finite number.
 *
 * @example
 * ```ts
 * import { fitLinearRegression, pulls } from "@descent/models";
 *
 * const x = [1, 2, 3, 4, 5, 6, 7, 8];
 * const y = [2.1, 3.9, 6.2, 7.8, 10.1, 11.9, 14.2, 99];
 * console.log(pulls(fitLinearRegression({ x, y }))[7]?.toFixed(2)); // 0.42
 * ```
 */
export function pulls(fit: Fit): Vector {
  checkLinearFit("pulls", fit);
  const { data, loss } = fit;
  const { features, targets, weights } = data;
  const { table } = designOf(data, "standard");
  const forces = fit.predict(features).map((prediction, i) => {
    const slope = Math.abs(loss.slope(prediction, Number(targets[i])));
    return slope * Math.hypot(...row(table, i)) * (weights?.perMean[i] ?? 1);
  });
  const largest = Math.max(...forces);
  const total = forces.reduce((sum, force) => sum + force / largest, 0);
  return forces.map((force) => (largest > 0 ? force / largest / total : 0));
}
