import type { StopRule } from "@descent/core";
import { short } from "../short.js";
import { judged, ruleOf } from "./criterion.js";

/** The first measurements set the scale: every method has its start-up. */
const first = 10;
const manifold = 1e6;

/** The memory of {@link diverged}: null before the first measurement. */
export type Spread = {
  /** The cost at the start. */
  readonly start: number;
  /** The highest of the first ten measurements. */
  readonly highest: number;
  /** The lowest cost so far. */
  readonly lowest: number;
  /** The cost at the last measurement. */
  readonly last: number;
  /** How many measurements there were. */
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
  return ruleOf<Spread>("diverged()", "failed", manifold, null, (now, before) => {
    const value = judged(now)?.value;
    if (value === undefined) return [0, before];
    const spread = widen(before, value);
    return [rise(spread, value), spread, explained(value / (before?.last ?? value))];
  });
}

function widen(spread: Spread, value: number): NonNullable<Spread> {
  const { start, highest, lowest, count } = spread ?? {
    start: value,
    highest: value,
    lowest: value,
    count: 0,
  };
  return {
    start,
    highest: count < first ? Math.max(highest, value) : highest,
    lowest: Math.min(lowest, value),
    last: value,
    count: count + 1,
  };
}

/** How many times the scale the cost lies above its lowest value; no more than JSON can hold. */
function rise({ start, highest, lowest }: NonNullable<Spread>, value: number): number {
  const scale = Math.max(highest - lowest, Math.abs(start));
  return scale === 0 ? 0 : Math.min((value - lowest) / scale, Number.MAX_VALUE);
}

/**
 * Gradient descent at r times its limit 2/L multiplies the error by 2r − 1 and the cost by the square
 * of that, at each step.
 */
function explained(factor: number): string {
  const times = (1 + Math.sqrt(factor)) / 2;
  return (
    "diverging, the learning rate is too large or the gradient is wrong" +
    (times < Infinity && times > 1
      ? `: the cost has just grown ${short(factor)} times, as in gradient descent at ${short(times)} times the largest stable rate`
      : "")
  );
}
