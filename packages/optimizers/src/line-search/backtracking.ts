import { checkCount, checkOptions, checkPositive, type Optimizer } from "@descent/core";
import { callName } from "../call-name.js";
import { checkShare } from "../check-share.js";
import { firstStep, type LastSearch } from "./first-step.js";
import { LineSearchError } from "./line-search-error.js";
import { giveUp, rayOf, refined } from "./ray.js";

/** The options of {@link backtracking}. */
export interface BacktrackingOptions {
  /** μ in (0, 1): the share of the promised decrease to reach; 1e-4 unless given. */
  readonly decrease?: number;
  /** ρ in (0, 1): what is left of a step that was too long; 0.5 unless given. */
  readonly shrink?: number;
  /**
   * The first step to try, as a multiple of the direction. Unless given, it follows from the step
   * before, and may be longer.
   */
  readonly step?: number;
  /** How many points are tried before the search has failed; 60 unless given. */
  readonly maxEvaluations?: number;
}

/**
 * The backtracking line search of Armijo (1966), a transform: delta = α d, with the first α of
 * α₀, ρ α₀, ρ² α₀, … for which the cost falls enough: J(θ − α d) ≤ J(θ) − μ α ∇J(θ)·d.
 *
 * Cheap, and enough for gradient descent: `chain(backtracking())` needs no rate. It does not look at
 * the slope at the end of the step, so that directions which learn from slopes (`lbfgs`,
 * `conjugateGradient`) want {@link strongWolfe}.
 *
 * @throws DescentError if an option is out of range or unknown; from `update`, LineSearchError if the
 *   direction does not lead downhill or no step is short enough.
 *
 * @example
 * ```ts
 * import { backtracking, descend } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * for (const { step, params } of descend(bowl, [3], backtracking({ step: 1.75 }))) {
 *   // 1.75 times the gradient 6 leads to -7.5, where the cost is higher, and half of that does not.
 *   console.log(params[0]);
 *   if (step === 1) break;
 * }
 * // 3
 * // -2.25
 * ```
 */
export function backtracking(options: BacktrackingOptions = {}): Optimizer<LastSearch> {
  checkOptions("backtracking", options, ["decrease", "shrink", "step", "maxEvaluations"]);
  const { decrease = 1e-4, shrink = 0.5, step: multiple, maxEvaluations = 60 } = options;
  for (const [name, share] of Object.entries({ decrease, shrink })) {
    checkShare("backtracking", name, share);
  }
  if (multiple !== undefined) checkPositive("backtracking", "step", multiple);
  checkCount("backtracking", "maxEvaluations", maxEvaluations);
  return {
    name: callName("backtracking", options),
    init: () => null,
    update: (direction, last, context) => {
      if (direction.every((entry) => entry === 0)) return [direction, last];
      const ray = rayOf("backtracking", direction, context);
      const { slope } = ray.start;
      const first = firstStep(ray, context.params, multiple, last);
      let step = first;
      // Only where no more than rounding is promised: elsewhere steps that become as small as that
      // are those of a wrong gradient.
      const isFine = -step * slope <= ray.rounding;
      for (let evaluation = 0; evaluation < maxEvaluations; evaluation++) {
        const point = ray.at(step);
        const { value } = isFine ? refined(ray, point) : point;
        if (value <= decrease * step * slope) {
          return [ray.delta(step), multiple === undefined ? { step: step / shrink, slope } : null];
        }
        step *= shrink;
      }
      const times = step / ray.unit;
      const words = `the cost does not fall, even at ${times.toPrecision(3)} times the direction`;
      const error = new LineSearchError("backtracking", words, times);
      return [ray.delta(giveUp(ray, first, error)), last];
    },
  };
}
