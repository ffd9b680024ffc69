import type { Fit } from "../fit.js";
import { engineFit } from "../methods/engine-fit.js";
import { checkEngineOptions, type EngineFitOptions } from "../methods/engine-options.js";
import { finish } from "../methods/work.js";

/**
 * Fits ŷ = intercept + Σⱼ coefficients[j]·xⱼ to large data: makes the mean loss (1/N) Σ ℓ(ŷᵢ, yᵢ) small with
 * an engine, in the way that suits the examples, and says which that was.
 *
 * `report.method` is `descent on moments` for the squared error where columns are not much alike: one pass over
 * the examples, and gradient descent on what it gave. Where that would need more than 10 000 steps, or there are
 * very many columns, or by another loss, it is `sketch-preconditioned descent`, a few passes; and `qr` where
 * columns nearly or wholly depend on one another. The answer is the same, to rounding in the squared error
 * (to about 10⁻⁸ by a sketch of some rows, and by other losses); the sentence of the report says why it was
 * found this way.
 *
 * By a sketch of some rows, `report.conditionNumber` is that of the sketch.
 *
 * What the fit says besides the line (`rSquared`, `cost`, `report`, the data for `inference`) is computed when it
 * is first read, from the examples as they then are. Everything else that `fitLinearRegression` of
 * `@descent/models` takes (optimizers, penalties, batches, losses without curvature) is not for engines.
 *
 * Sources: the moments about a probed origin: Chan, Golub and LeVeque (1983); preconditioning by a sketch:
 * Rokhlin and Tygert (2008).
 *
 * @param options - x and y, and whatever is to be other than by default: see {@link EngineFitOptions}.
 * @throws DescentError with the row and the column of an entry of x or y that is no finite number; if
 *   x and y differ in length; if options are unknown or do not go together; if squares overflow.
 *
 * @example
 * ```ts
 * import { simd } from "@descent/kernels";
 * import { fitLinearRegression } from "@descent/models/fast";
 *
 * const engine = simd({ fused: false }); // make one and keep it
 * const fit = fitLinearRegression({ x: [1, 2, 3, 4], y: [3, 5, 7, 9.4], engine });
 * console.log(fit.intercept.toFixed(4), fit.coefficients[0]?.toFixed(4)); // 0.8000 2.1200
 * console.log(fit.report.method, "by", fit.report.engine); // descent on moments by simd
 * ```
 */
export function fitLinearRegression(options: EngineFitOptions): Fit {
  const call = "fitLinearRegression";
  return finish(engineFit(call, checkEngineOptions(call, options)));
}
