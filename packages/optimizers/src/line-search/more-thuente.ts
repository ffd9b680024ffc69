import { extrapolated, narrowed, nextStep, type Interval } from "./interval.js";
import { LineSearchError } from "./line-search-error.js";
import { giveUp, refined, type Point, type Ray } from "./ray.js";

/** What the strong Wolfe conditions ask of a step, and how many points may be tried for it. */
export interface Wolfe {
  /** μ, of φ(t) ≤ μ t φ′(0). */
  readonly decrease: number;
  /** η, of |φ′(t)| ≤ η |φ′(0)|. */
  readonly curvature: number;
  readonly maxEvaluations: number;
}

/** An interval that has not shrunk to this share of its width in two steps is cut in half. */
const progress = 0.66;
/** How much of the way is kept of a step to where the cost is not finite. */
const retreat = 0.1;

/**
 * A step that meets the strong Wolfe conditions, by the search of Moré and Thuente (1994): the
 * interval of uncertainty and the step to try in it are those of `interval.ts`. 0 if there is nothing
 * left to be found.
 *
 * @throws LineSearchError if none is found.
 */
export function searchStep(call: string, ray: Ray, first: number, wolfe: Wolfe): number {
  const { decrease, curvature, maxEvaluations } = wolfe;
  const line = decrease * ray.start.slope;
  // ψ of the paper, the cost less the line of sufficient decrease. It decides where the cost is lower
  // than before and still above the line, until a point below the line is found from which it rises.
  const tilt = ({ step, value, slope }: Point): Point => {
    return { step, value: value - line * step, slope: slope - line };
  };
  const plain = (point: Point): Point => point;
  let isNear = false;
  let interval: Interval = { low: ray.start, high: undefined };
  let [width, widthBefore] = [Infinity, Infinity];
  let step = first;
  for (let evaluation = 0; evaluation < maxEvaluations; evaluation++) {
    const trial = refined(ray, ray.at(step));
    const falls = trial.value <= line * step;
    if (falls && Math.abs(trial.slope) <= -curvature * ray.start.slope) return step;
    isNear ||= falls && trial.slope >= 0;
    const view = isNear || falls || trial.value > interval.low.value ? plain : tilt;

    const from = interval.low.step;
    const guess = nextStep(interval, trial, view);
    interval = narrowed(interval, trial, view);
    const { low, high } = interval;
    if (high === undefined) {
      step = extrapolated(guess, from, trial.step);
      continue;
    }
    const slow = Math.abs(high.step - low.step) > progress * widthBefore;
    [widthBefore, width] = [width, Math.abs(high.step - low.step)];
    const inside = (guess - low.step) * (guess - high.step) < 0;
    const middle = low.step + (high.step - low.step) * (high.value === Infinity ? retreat : 0.5);
    step = inside && !slow ? guess : middle;
    if (step === low.step || step === high.step) break;
  }
  const { low, high } = interval;
  const times = low.step / ray.unit;
  const words =
    high === undefined
      ? `the cost still falls after ${maxEvaluations} evaluations, at ${times.toPrecision(3)} times the direction`
      : `no step was found, the best is ${times.toPrecision(3)} times the direction`;
  return giveUp(ray, first, new LineSearchError(call, words, times));
}
