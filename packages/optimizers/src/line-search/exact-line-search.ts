import type { Optimizer } from "@descent/core";
import { cautiousStep } from "./first-step.js";
import { secantRoot } from "./interpolate.js";
import { LineSearchError } from "./line-search-error.js";
import { giveUp, rayOf } from "./ray.js";

/** How many points are tried at most: a quadratic takes one, and one or two more against rounding. */
const maxEvaluations = 6;
/** What may be left of the slope: with this the search is done. */
const goal = 1e-12;
/** And with this it is content, if rounding does not allow for better. */
const enough = 1e-3;

/**
 * The exact line search for costs that are quadratic, such as least squares, a transform:
 * delta = α d with the α at which J(θ − α d) is lowest, where its slope φ′(α) is zero (Cauchy, 1847).
 *
 * The slope of a quadratic is a straight line, so that two points of it give its root: one
 * evaluation more than a fixed rate. `chain(exactLineSearch())` is steepest descent.
 *
 * @throws LineSearchError from `update`, if the direction does not lead downhill, if the cost has no
 *   lowest point along it, or if its slope there is no straight line.
 *
 * @example
 * ```ts
 * import { descend, exactLineSearch } from "@descent/optimizers";
 *
 * // J(θ) = ½(θ₀² + 3 θ₁²): from (3, 1) the best step is 18/36 of the gradient (3, 3).
 * const valley = ([a = 0, b = 0]: readonly number[]) => ({
 *   value: (a * a + 3 * b * b) / 2,
 *   gradient: [a, 3 * b],
 * });
 * for (const { step, params } of descend(valley, [3, 1], exactLineSearch())) {
 *   console.log(params);
 *   if (step === 1) break;
 * }
 * // [ 3, 1 ]
 * // [ 1.5, -0.5 ]
 * ```
 */
export function exactLineSearch(): Optimizer<null> {
  return {
    name: "exactLineSearch()",
    init: () => null,
    update: (direction, state, context) => {
      if (direction.every((entry) => entry === 0)) return [direction, state];
      const ray = rayOf("exactLineSearch", direction, context);
      const fall = -ray.start.slope;
      let best = ray.start;
      const first = cautiousStep(ray, context.params);
      let step = first;
      for (let evaluation = 0; evaluation < maxEvaluations; evaluation++) {
        const point = ray.at(step);
        if (!(point.slope > ray.start.slope)) break;
        const before = Math.abs(best.slope);
        if (Math.abs(point.slope) < before) best = point;
        // The first point is any; from the second on the slope is next to nothing, or never will be.
        const settled = Math.abs(point.slope) <= goal * fall || Math.abs(point.slope) > before / 2;
        if (evaluation > 0 && settled) break;
        step = secantRoot(ray.start, point);
      }
      if (Math.abs(best.slope) <= enough * fall) return [ray.delta(best.step), state];
      const words = "the cost is not a convex quadratic along the direction";
      const error = new LineSearchError("exactLineSearch", words, best.slope);
      return [ray.delta(giveUp(ray, first, error)), state];
    },
  };
}
