import type { StopRule, Vector } from "@descent/core";
import { maxNorm } from "../norm.js";
import { judged, ruleOf } from "./criterion.js";

/** How many measurements in a row must find nothing new. */
const rounds = 10;
const words = "stalled, the parameters stand still or go to and fro between two points";

/** The memory of {@link stalled}. */
export type Standstill = {
  /** The parameters at the last two measurements. */
  readonly recent: readonly Vector[];
  /** For how many measurements nothing new has come. */
  readonly count: number;
};

/**
 * Failed when the parameters have come to a standstill although the gradient is not zero: for ten
 * measurements they were exactly where they had been one or two measurements before. The steps are
 * smaller than the spacing of floating-point numbers, or the rate is zero, or it is exactly at the
 * limit 2/L and throws them from one side to the other. `minimize` always checks it.
 *
 * @example
 * ```ts
 * import { gradientDescent, minimize } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * for (const rate of [1e-17, 1]) {
 *   const { report } = minimize(bowl, [3], gradientDescent(rate));
 *   console.log(report.met, report.steps);
 * }
 * // [ 'stalled()' ] 10
 * // [ 'stalled()' ] 11
 * ```
 */
export function stalled(): StopRule<Standstill> {
  const init: Standstill = { recent: [], count: 0 };
  return ruleOf("stalled()", "failed", rounds, init, (now, state) => {
    const gradient = judged(now)?.gradient;
    const next = gradient ? look(state, now.params, maxNorm(gradient) > 0) : state;
    return [next.count, next, words];
  });
}

function look({ recent, count }: Standstill, params: Vector, sloping: boolean): Standstill {
  const known = recent.some((before) => before.every((entry, i) => entry === params[i]));
  return { recent: [params, ...recent].slice(0, 2), count: known && sloping ? count + 1 : 0 };
}
