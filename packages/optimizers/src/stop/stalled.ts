import { checkCount, type StopRule, type Vector } from "@descent/core";
import { callName } from "../call-name.js";
import { maxNorm } from "../norm.js";
import { atLeast, judged, verdictOf } from "./criterion.js";

const words = "stalled, the steps are too small to change a parameter in float64";

/** The parameters last seen (null before the first), how long they have stood, and if in vain. */
export type Standstill = {
  readonly params: Vector | null;
  readonly count: number;
  readonly sloping: boolean;
};

/**
 * Failed when no parameter has changed at all for some steps although the gradient is not zero: the
 * steps are smaller than the spacing of floating-point numbers, or the rate is zero. `minimize`
 * always checks it.
 *
 * @param measurements - How many steps in a row must change nothing; 10 unless given.
 * @throws DescentError if `measurements` is not a whole number of at least 1.
 *
 * @example
 * ```ts
 * import { gradientDescent, minimize } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const { report } = minimize(bowl, [3], gradientDescent(1e-17));
 * console.log(report.met, report.converged); // [ 'stalled()' ] false
 * ```
 */
export function stalled(measurements?: number): StopRule<Standstill> {
  const threshold = measurements ?? 10;
  checkCount("stalled", "measurements", threshold);
  const name = callName("stalled", ...(measurements === undefined ? [] : [measurements]));
  return {
    name,
    init: { params: null, count: 0, sloping: false },
    check: (now, state) => {
      const gradient = judged(now)?.gradient;
      const next = gradient === undefined ? state : stand(state, now.params, gradient);
      const measured = next.sloping ? next.count : 0;
      return [verdictOf(atLeast(name, "failed", measured, threshold, words)), next];
    },
  };
}

function stand(state: Standstill, params: Vector, gradient: Vector): Standstill {
  const sloping = maxNorm(gradient) > 0;
  return state.params?.every((entry, i) => entry === params[i]) === true
    ? { params: state.params, count: state.count + 1, sloping: state.sloping || sloping }
    : { params, count: 0, sloping };
}
