import { check, checkCount, checkOptions, checkPositive, type Optimizer } from "@descent/core";
import { callName } from "../call-name.js";
import { checkShare } from "../check-share.js";
import { firstStep, type LastSearch } from "./first-step.js";
import { searchStep } from "./more-thuente.js";
import { rayOf } from "./ray.js";

/** The options of {@link strongWolfe}. */
export interface StrongWolfeOptions {
  /** μ in (0, curvature]: the share of the promised decrease to reach; 1e-4 unless given. */
  readonly decrease?: number;
  /** η in (0, 1): what may be left of the slope; 0.9 unless given, 0.1 is an exacting search. */
  readonly curvature?: number;
  /**
   * The first step to try, as a multiple of the direction: 1 suits directions of Newton's kind.
   * Unless given, it follows from the step before.
   */
  readonly step?: number;
  /** How many points are tried before the search has failed; 30 unless given. */
  readonly maxEvaluations?: number;
}

/**
 * The line search of Moré and Thuente (1994), a transform: delta = α d, with a step α that meets the
 * strong Wolfe conditions for φ(α) = J(θ − α d):
 * φ(α) ≤ φ(0) + μ α φ′(0) (the cost falls enough) and |φ′(α)| ≤ η |φ′(0)| (so does the slope).
 *
 * It keeps an interval that has such a step inside, and tries the minimum of a cubic or a parabola
 * through what it has measured. Where the cost differs by no more than its rounding, the slopes
 * decide (Hager and Zhang, 2005). `chain(strongWolfe())` is gradient descent without a rate.
 *
 * @throws DescentError if an option is out of range or unknown; from `update`, LineSearchError if the
 *   direction does not lead downhill or no step is found.
 *
 * @example
 * ```ts
 * import { descend, strongWolfe } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const search = strongWolfe({ curvature: 0.1 });
 * for (const { step, params, evaluations } of descend(bowl, [3], search)) {
 *   console.log(params[0], evaluations);
 *   if (step === 1) break;
 * }
 * // 3 1
 * // 0 3
 * ```
 */
export function strongWolfe(options: StrongWolfeOptions = {}): Optimizer<LastSearch> {
  return wolfeSearch("strongWolfe", options);
}

/** The body of {@link strongWolfe} under the name of the public call that is asked for. */
export function wolfeSearch(call: string, options: StrongWolfeOptions): Optimizer<LastSearch> {
  checkOptions(call, options, ["decrease", "curvature", "step", "maxEvaluations"]);
  const { decrease = 1e-4, curvature = 0.9, step: multiple, maxEvaluations = 30 } = options;
  checkShare(call, "curvature", curvature);
  const isBelow = typeof decrease === "number" && decrease > 0 && decrease <= curvature;
  check(isBelow, call, "decrease", "must be in (0, curvature]", decrease);
  if (multiple !== undefined) checkPositive(call, "step", multiple);
  checkCount(call, "maxEvaluations", maxEvaluations);
  return {
    name: callName(call, options),
    init: () => null,
    update: (direction, last, context) => {
      if (direction.every((entry) => entry === 0)) return [direction, last];
      const ray = rayOf(call, direction, context);
      const first = firstStep(ray, context.params, multiple, last);
      const step = searchStep(call, ray, first, { decrease, curvature, maxEvaluations });
      const isNews = multiple === undefined && step > 0;
      return [ray.delta(step), isNews ? { step, slope: ray.start.slope } : last];
    },
  };
}
