import { checkCount, type StopRule, type Vector } from "@descent/core";
import { callName } from "../call-name.js";
import { isStuck, ruleOf } from "./criterion.js";

/** The memory of {@link lostSteps}. */
export type Lost = {
  /** The parameters before this step; null at the start. */
  readonly params: Vector | null;
  /** How many updates in a row were lost. */
  readonly count: number;
};

/**
 * Failed when updates are lost to rounding: n in a row left every parameter as it was, θ − delta = θ
 * to the last bit, although the gradient is not zero. No number of further steps would change
 * anything. This is not convergence: the minimum may be far away.
 *
 * Right for methods without memory at a rate that stays as it is, where one lost step means that all
 * others are; wrong at the beginning of a momentum or a warm-up, whose steps grow: ask for more in a
 * row. `minimize` always checks {@link stalled}, which waits for ten.
 *
 * @param steps - n ≥ 1; 1 unless given.
 * @throws DescentError if `steps` is not a whole number of at least 1.
 *
 * @example
 * ```ts
 * import { gradientDescent, lostSteps, minimize } from "@descent/optimizers";
 *
 * const slope = ([theta = 0]: readonly number[]) => ({ value: 1e-9 * theta, gradient: [1e-9] });
 * const { report } = minimize(slope, [3], gradientDescent(1e-9), { until: lostSteps() });
 * console.log(report.steps, report.met, report.converged); // 1 [ 'lostSteps(1)' ] false
 * ```
 */
export function lostSteps(steps = 1): StopRule<Lost> {
  checkCount("lostSteps", "steps", steps);
  const words = "lost, the last step is smaller than the spacing of the parameters' numbers";
  const init: Lost = { params: null, count: 0 };
  return ruleOf(callName("lostSteps", steps), "failed", steps, init, (now, { params, count }) => {
    const lost = params !== null && isStuck(now, params) ? count + 1 : 0;
    return [lost, { params: now.params, count: lost }, words];
  });
}
