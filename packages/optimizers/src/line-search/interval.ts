import { cubicMinimum, parabolaMinimum, secantRoot } from "./interpolate.js";
import type { Point } from "./ray.js";

/** The interval of a search: `low` is its best end; `high` the other, once it is known. */
export interface Interval {
  readonly low: Point;
  readonly high: Point | undefined;
}

/** How much of the way to the other end a step may go that both slopes point beyond. */
const share = 0.66;

/** The interval after one more point of it, which keeps a minimum inside (Moré and Thuente, § 2). */
export function narrowed(
  interval: Interval,
  trial: Point,
  view: (point: Point) => Point,
): Interval {
  const { low, high } = interval;
  const { value, slope } = view(trial);
  if (!(value <= view(low).value)) return { low, high: trial };
  return { low: trial, high: slope * (trial.step - low.step) > 0 ? low : high };
}

/**
 * The next step to try, from a point that was tried in the interval before (Moré and Thuente, § 4):
 * the minimum of a cubic, or of a parabola where that is the safer guess. NaN if there is none.
 */
export function nextStep(interval: Interval, tried: Point, view: (point: Point) => Point): number {
  const [low, trial] = [view(interval.low), view(tried)];
  const high = interval.high && view(interval.high);
  const cubic = cubicMinimum(low, trial);
  if (trial.value > low.value) {
    const parabola = parabolaMinimum(low, trial);
    const near = Math.abs(cubic - low.step) < Math.abs(parabola - low.step);
    return near ? cubic : (cubic + parabola) / 2;
  }
  const secant = secantRoot(low, trial);
  const cubicIsFarther = Math.abs(cubic - trial.step) >= Math.abs(secant - trial.step);
  if (trial.slope * low.slope < 0) return cubicIsFarther ? cubic : secant;
  if (Math.abs(trial.slope) <= Math.abs(low.slope)) {
    const ahead = (cubic - trial.step) * (trial.step - low.step) > 0;
    if (high === undefined) return ahead && cubicIsFarther ? cubic : ahead ? secant : Infinity;
    const step = ahead && !cubicIsFarther ? cubic : secant;
    const farthest = trial.step + share * (high.step - trial.step);
    return trial.step > low.step ? Math.min(farthest, step) : Math.max(farthest, step);
  }
  return high === undefined ? Infinity : cubicMinimum(trial, high);
}

/** The step brought to between 1.1 and 4 times the last stride, `from` → `to`, beyond its end. */
export function extrapolated(step: number, from: number, to: number): number {
  const stride = to - from;
  return Math.min(Math.max(step, to + 1.1 * stride), to + 4 * stride);
}
