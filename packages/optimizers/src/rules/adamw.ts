import { checkOptions, type Optimizer, type Schedule } from "@descent/core";
import { combine } from "../combine.js";
import { adamAs, type AdamMoments, type AdamOptions } from "./adam.js";
import { checkNotNegative } from "./check-not-negative.js";
import { momentOptions } from "./moments.js";
import { rateAt } from "./rate.js";

/** The options of {@link adamw}. */
export interface AdamWOptions extends AdamOptions {
  /** λ ≥ 0: how fast the parameters decay, as a part of the rate; 0.01 unless given. */
  readonly weightDecay?: number;
}

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019): θ ← θ − α (m̂ / (√ŝ + ε) + λθ), with
 * m̂ and ŝ of {@link adam}.
 *
 * Unlike a penalty in front of Adam, the decay is not divided by √ŝ: every parameter decays by the
 * same factor 1 − αλ. As in PyTorch α is a factor of the decay; in the paper only the schedule of α is,
 * and not its size.
 *
 * @param rate - α > 0, or a schedule step ↦ α ≥ 0.
 * @throws DescentError if an argument is out of range or an option is unknown.
 *
 * @example
 * ```ts
 * import { adamw, descend } from "@descent/optimizers";
 *
 * const flat = () => ({ value: 0, gradient: [0] });
 * for (const { step, params } of descend(flat, [8], adamw(0.5, { weightDecay: 1 }))) {
 *   console.log(params[0]);
 *   if (step === 2) break;
 * }
 * // 8
 * // 4
 * // 2
 * ```
 */
export function adamw(rate: number | Schedule, options: AdamWOptions = {}): Optimizer<AdamMoments> {
  checkOptions("adamw", options, [...momentOptions, "amsgrad", "weightDecay"]);
  const { weightDecay = 0.01 } = options;
  checkNotNegative("adamw", "weightDecay", weightDecay);
  const steps = adamAs("adamw", rate, options);
  const at = rateAt("adamw", rate);
  return {
    ...steps,
    update: (direction, state, context) => {
      const [delta, next] = steps.update(direction, state, context);
      const pull = at(context.step) * weightDecay;
      return [combine(delta, context.params, (change, param) => change + pull * param), next];
    },
  };
}
