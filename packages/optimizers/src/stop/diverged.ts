import type { StopRule } from "@descent/core";
import { atLeast, judged, verdictOf } from "./criterion.js";

/** The first measurements set the scale: every method has its start-up. */
const first = 10;
const manifold = 1e6;
const words = "diverging, the learning rate is too large or the gradient is wrong";

/** The scale of the first measurements, the lowest cost so far, and how many there were. */
export type Spread = {
  readonly start: number;
  readonly highest: number;
  readonly lowest: number;
  readonly count: number;
} | null;

/**
 * Failed when the cost has risen out of all proportion: it lies a million times as far above its
 * lowest value as it ever did in the first ten measurements (or as the size of the cost at the start,
 * if that is more). `minimize` always checks it.
 *
 * Above the limit 2/L, gradient descent on a cost of curvature L multiplies its error by the same
 * factor each step, so it gets there in a few steps, or in a few hundred if the rate is hardly too
 * large. Overshooting does not, nor does a method that starts anew near a minimum, as Adam does. A
 * run that ends lower than it began is never called diverged.
 *
 * @example
 * ```ts
 * import { gradientDescent, minimize } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const { report, best } = minimize(bowl, [3], gradientDescent(2));
 * console.log(report.met, report.steps, best?.params); // [ 'diverged()' ] 16 [ 3 ]
 * ```
 */
export function diverged(): StopRule<Spread> {
  return {
    name: "diverged()",
    init: null,
    check: (now, before) => {
      const value = judged(now)?.value;
      const spread = value === undefined ? before : widen(before, value);
      const measured = value === undefined || spread === null ? 0 : rise(spread, value);
      return [verdictOf(atLeast("diverged()", "failed", measured, manifold, words)), spread];
    },
  };
}

function widen(spread: Spread, value: number): Spread {
  if (spread === null) return { start: value, highest: value, lowest: value, count: 1 };
  const { start, highest, lowest, count } = spread;
  return {
    start,
    highest: count < first ? Math.max(highest, value) : highest,
    lowest: Math.min(lowest, value),
    count: count + 1,
  };
}

/** How many times the scale the cost lies above its lowest value; no more than JSON can hold. */
function rise({ start, highest, lowest }: NonNullable<Spread>, value: number): number {
  const scale = Math.max(highest - lowest, Math.abs(start));
  return scale === 0 ? 0 : Math.min((value - lowest) / scale, Number.MAX_VALUE);
}
