import { checkCount, checkOptions, type Optimizer, type Schedule } from "@descent/core";
import { callName } from "../call-name.js";
import { randomNormal } from "./random-normal.js";
import { rateAt } from "./rate.js";

/** The options of {@link gradientNoise}. */
export interface GradientNoiseOptions {
  /** σ > 0, the standard deviation, or a schedule step ↦ σ ≥ 0. */
  readonly deviation: number | Schedule;
  /** A whole number from 0 to 2⁵³ − 1: which noise. */
  readonly seed: number;
}

/**
 * Adds Gaussian noise to the direction, a transform: dᵢ ← dᵢ + σ zᵢ, every zᵢ normal with mean 0 and
 * deviation 1 (Neelakantan et al., 2015).
 *
 * The noise is a function of the seed and the step, and of nothing else: a run that was stopped goes
 * on with the same noise, and two parts with one seed add the same. Give it a deviation that falls,
 * or the run never settles.
 *
 * @throws DescentError if an option is missing, out of range or unknown.
 *
 * @example
 * ```ts
 * import { chain, descend, gradientNoise, learningRate } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const end = (seed: number) => {
 *   const noise = gradientNoise({ deviation: 0.1, seed });
 *   for (const { step, params } of descend(bowl, [3], chain(noise, learningRate(0.1))))
 *     if (step === 5) return params[0];
 * };
 * console.log(end(1) === end(1), end(1) === end(2)); // true false
 * ```
 */
export function gradientNoise(options: GradientNoiseOptions): Optimizer<null> {
  checkOptions("gradientNoise", options, ["deviation", "seed"]);
  const { deviation, seed } = options;
  const at = rateAt("gradientNoise", deviation, "deviation");
  checkCount("gradientNoise", "seed", seed, 0);
  return {
    name: callName("gradientNoise", options),
    init: () => null,
    update: (direction, state, { step }) => {
      const sigma = at(step);
      const normal = randomNormal(seed, step);
      return [direction.map((entry) => entry + sigma * normal()), state];
    },
  };
}
