import { check } from "@descent/core";
import type { Abort } from "@descent/optimizers";
import type { Fit } from "../fit.js";
import { engineFit } from "../methods/engine-fit.js";
import { checkEngineOptions, type AsyncEngineFitOptions } from "../methods/engine-options.js";
import { inTurns } from "../methods/work.js";

/**
 * `fitLinearRegression` for data so large that a page or a server must go on meanwhile: the same line, to the
 * bit, in pieces of some milliseconds, between which timers, input and drawing have their turn.
 *
 * Nested arrays, and typed arrays other than `Float64Array`, are copied before, in one piece. What the fit says
 * besides the line is computed when it is read, in one piece too.
 *
 * @param options - As those of `fitLinearRegression`, and a `signal` to give the fit up by.
 * @throws DescentError where `fitLinearRegression` does, and when the signal is aborted: the promise is
 *   rejected with it.
 *
 * @example
 * ```ts
 * import { fitLinearRegressionAsync } from "@descent/models/fast";
 *
 * const fit = await fitLinearRegressionAsync({ x: [1, 2, 3, 4], y: [3, 5, 7, 9.4] });
 * console.log(fit.intercept.toFixed(4), fit.coefficients[0]?.toFixed(4)); // 0.8000 2.1200
 * ```
 */
export async function fitLinearRegressionAsync(options: AsyncEngineFitOptions): Promise<Fit> {
  const call = "fitLinearRegressionAsync";
  const checked = checkEngineOptions(call, options, ["signal"]);
  const { aborted } = Object(options.signal) as Partial<Abort>;
  const stops = options.signal === undefined || typeof aborted === "boolean";
  check(stops, call, "signal", "must be an AbortSignal", options.signal);
  return inTurns(call, engineFit(call, checked), options.signal);
}
