import {
  checkFraction,
  checkOptions,
  type Optimizer,
  type Schedule,
  type Vector,
} from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";
import { blend } from "./blend.js";
import { checkNotNegative } from "./check-not-negative.js";
import { rateAt } from "./rate.js";
import { zeros } from "./zeros.js";

/** The options of {@link lion}. */
export interface LionOptions {
  /** β₁ in [0, 1): how much of m is in the direction whose sign is taken; 0.9 unless given. */
  readonly decay1?: number;
  /** β₂ in [0, 1), of m, the mean of the gradients; 0.99 unless given. */
  readonly decay2?: number;
  /** λ ≥ 0: how fast the parameters decay, as a part of the rate; 0 unless given. */
  readonly weightDecay?: number;
}

/**
 * Lion, evolved sign momentum (Chen et al., 2023): c = β₁ m + (1 − β₁) g;  θ ← θ − α (sign(c) + λθ);
 * m ← β₂ m + (1 − β₂) g.
 *
 * Every parameter moves by exactly α at each step, to and fro at the end: give it a rate that falls,
 * and begin with a third to a tenth of what suits Adam.
 *
 * @param rate - α > 0, or a schedule step ↦ α ≥ 0: the length of every step.
 * @throws DescentError if an argument is out of range or an option is unknown.
 *
 * @example
 * ```ts
 * import { descend, lion } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * for (const { step, params } of descend(bowl, [3], lion(0.5))) {
 *   console.log(params[0]);
 *   if (step === 2) break;
 * }
 * // 3
 * // 2.5
 * // 2
 * ```
 */
export function lion(rate: number | Schedule, options: LionOptions = {}): Optimizer<Vector> {
  const at = rateAt("lion", rate);
  checkOptions("lion", options, ["decay1", "decay2", "weightDecay"]);
  const { decay1 = 0.9, decay2 = 0.99, weightDecay = 0 } = options;
  checkFraction("lion", "decay1", decay1);
  checkFraction("lion", "decay2", decay2);
  checkNotNegative("lion", "weightDecay", weightDecay);
  return {
    name: callName("lion", rate, options),
    init: zeros,
    update: (direction, means, { step, params }) => {
      const alpha = at(step);
      const delta = combine(
        blend(means, direction, decay1),
        params,
        (entry, param) => alpha * (Math.sign(entry) + weightDecay * param),
      );
      return [delta, blend(means, direction, decay2)];
    },
  };
}
