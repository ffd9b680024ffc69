import { check, type Json, type Residuals, type Vector } from "@descent/core";
import { minimize } from "../minimize.js";
import type { Checkpoint } from "../run/checkpoint.js";
import type { MinimizeOptions } from "../run/minimize-options.js";
import type { Result } from "../run/result.js";
import type { SavedRun } from "../run/saved-run.js";
import { anyOf } from "../stop/any-of.js";
import { maxSteps } from "../stop/max-steps.js";
import { stepBelow } from "../stop/step-below.js";
import { valueChangeBelow } from "../stop/value-change-below.js";
import { halfSquares, remembered } from "./half-squares.js";
import type { ResidualsMethod } from "./levenberg-marquardt.js";
import { settled } from "./settled.js";

/**
 * Nonlinear least squares: runs a method on J(θ) = ½‖r(θ)‖² until a stop rule ends it, and reports why,
 * as `minimize` does.
 *
 * @param residuals - θ ↦ the residuals r and their Jacobian, a row of slopes for each residual;
 *   `residualsFrom` of `@descent/autodiff` makes it from a formula.
 * @param start - The parameters at step 0, an earlier iteration, or a saved run.
 * @param method - `levenbergMarquardt()`.
 * @param options - As for `minimize`. Unless told otherwise it stops when a step changes no parameter
 *   by more than 1e-10 of the largest one or the cost by no more than 1e-12 of it, when nothing is left
 *   of a step but rounding, or after 1000 steps.
 * @throws DescentError when an argument is unusable, the start is not finite, or the residuals and
 *   their Jacobian do not fit together; ObjectiveError, with the last iteration, when they throw later.
 *
 * @example
 * ```ts
 * import { levenbergMarquardt, minimizeResiduals } from "@descent/optimizers";
 *
 * // The point nearest to three circles: r = distance − radius, with the unit vector as its slopes.
 * const circles = [
 *   { x: 0, y: 0, radius: 5 },
 *   { x: 6, y: 0, radius: 5 },
 *   { x: 3, y: 9, radius: 5 },
 * ];
 * const residuals = ([x = 0, y = 0]: readonly number[]) => ({
 *   residuals: circles.map((circle) => Math.hypot(x - circle.x, y - circle.y) - circle.radius),
 *   jacobian: circles.map((circle) => {
 *     const distance = Math.hypot(x - circle.x, y - circle.y);
 *     return [(x - circle.x) / distance, (y - circle.y) / distance];
 *   }),
 * });
 * const { params, converged } = minimizeResiduals(residuals, [1, 1], levenbergMarquardt());
 * console.log(params.map((entry) => entry.toFixed(6)), converged); // [ '3.000000', '4.000000' ] true
 * ```
 */
export function minimizeResiduals<State extends Json>(
  residuals: Residuals,
  start: Vector | Checkpoint<State> | SavedRun,
  method: ResidualsMethod<State>,
  options: MinimizeOptions = {},
): Result<State> {
  const call = "minimizeResiduals";
  check(typeof residuals === "function", call, "residuals", "must be a function", residuals);
  check(typeof method === "function", call, "method", "must be a method for residuals", method);
  const known = remembered(residuals);
  const until = anyOf(
    stepBelow(1e-10, { relative: true }),
    valueChangeBelow(1e-12, { relative: true }),
    settled(),
    maxSteps(1000),
  );
  return minimize(halfSquares(known), start, method(known), { until, ...options });
}
