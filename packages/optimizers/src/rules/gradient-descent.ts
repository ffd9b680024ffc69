import type { Optimizer, Schedule } from "@descent/core";
import { scaleBy } from "./learning-rate.js";

/**
 * Gradient descent (Cauchy, 1847): θ ← θ − α ∇J(θ), every parameter at once.
 *
 * With a fixed rate on a cost of largest curvature L it settles for α < 2/L and moves away from the
 * minimum for α > 2/L. Fed with batches it is stochastic gradient descent.
 *
 * @param rate - α > 0, or a schedule step ↦ α ≥ 0.
 * @throws DescentError if the rate is not a positive finite number or a schedule.
 *
 * @example
 * ```ts
 * import { gradientDescent, minimize } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const { params, step } = minimize(bowl, [3], gradientDescent(0.5));
 * console.log(params, step); // [ 0 ] 1
 * ```
 */
export function gradientDescent(rate: number | Schedule): Optimizer<null> {
  return scaleBy("gradientDescent", rate);
}
