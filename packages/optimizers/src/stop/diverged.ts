import type { StopRule } from "@descent/core";
import { atLeast, judged, verdictOf } from "./criterion.js";

/** How many rises in a row, each larger than the one before, are called divergence. */
const rises = 10;

const words = "diverging, the cost rises ever faster: the learning rate is too large";

/**
 * The highest cost before the rise that is under way, the last one (null before they are measured),
 * its last rise, and the count of rises.
 */
export type Rising = {
  readonly highest: number | null;
  readonly last: number | null;
  readonly rise: number;
  readonly count: number;
};

/**
 * Failed when the cost keeps rising faster and faster: at each of the last 10 measurements it rose,
 * by more than the time before, and now it lies above all it was before. `minimize` always checks
 * it.
 *
 * Above the limit 2/L, gradient descent on a cost of curvature L multiplies its error by the same
 * factor each step, so every rise is larger than the last; a run that only overshoots rises ever
 * more slowly, and one that starts anew, as Adam does near a minimum, stays below its highest cost.
 * A run that ends lower than it began is never called diverged.
 *
 * @example
 * ```ts
 * import { gradientDescent, minimize } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const { report, best } = minimize(bowl, [3], gradientDescent(2));
 * console.log(report.met, report.steps, best?.params); // [ 'diverged()' ] 10 [ 3 ]
 * ```
 */
export function diverged(): StopRule<Rising> {
  return {
    name: "diverged()",
    init: { highest: null, last: null, rise: 0, count: 0 },
    check: (now, state) => {
      const value = judged(now)?.value;
      const next = value === undefined ? state : watch(state, value);
      const { last, highest, count } = next;
      const measured = last !== null && last > (highest ?? last) ? count : 0;
      return [verdictOf(atLeast("diverged()", "failed", measured, rises, words)), next];
    },
  };
}

function watch({ highest, last, rise, count }: Rising, value: number): Rising {
  if (last === null) return { highest: value, last: value, rise: 0, count: 0 };
  const change = value - last;
  if (change > rise && count > 0) return { highest, last: value, rise: change, count: count + 1 };
  const before = Math.max(highest ?? last, last);
  return { highest: before, last: value, rise: Math.max(change, 0), count: change > 0 ? 1 : 0 };
}
