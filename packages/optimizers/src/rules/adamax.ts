import { checkOptions, type Optimizer, type Schedule, type Vector } from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";
import { blend } from "./blend.js";
import { checkMoments, momentOptions, shareThere, type MomentOptions } from "./moments.js";
import { rateAt } from "./rate.js";
import { zeros } from "./zeros.js";

/** The memory of {@link adamax}. */
export type AdamaxMemory = {
  /** t: number of updates made. */
  readonly updates: number;
  /** m: the decaying mean of the gradients. */
  readonly first: Vector;
  /** u: the largest size of a gradient, each one decayed since. */
  readonly largest: Vector;
};

/**
 * Adamax (Kingma and Ba, 2015): Adam with the maximum norm in place of the root mean square.
 * m ← β₁ m + (1 − β₁) g;  u ← max(β₂ u, |g| + ε);  θ ← θ − α m / ((1 − β₁ᵗ) u).
 *
 * ε is PyTorch's; the paper has none, and divides by 0 where every gradient was 0.
 *
 * @param rate - α > 0, or a schedule step ↦ α ≥ 0: about the largest change of a parameter in a step.
 * @throws DescentError if an argument is out of range or an option is unknown.
 *
 * @example
 * ```ts
 * import { adamax, descend } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * for (const { step, params } of descend(bowl, [3], adamax(0.5))) {
 *   console.log(params[0]?.toFixed(3));
 *   if (step === 1) break;
 * }
 * // 3.000
 * // 2.500
 * ```
 */
export function adamax(
  rate: number | Schedule,
  options: MomentOptions = {},
): Optimizer<AdamaxMemory> {
  const at = rateAt("adamax", rate);
  checkOptions("adamax", options, momentOptions);
  const { decay1, decay2, epsilon } = checkMoments("adamax", options);
  return {
    name: callName("adamax", rate, options),
    init: (params) => ({ updates: 0, first: zeros(params), largest: zeros(params) }),
    update: (direction, state, { step }) => {
      const updates = state.updates + 1;
      const first = blend(state.first, direction, decay1);
      const largest = combine(state.largest, direction, (size, entry) =>
        Math.max(decay2 * size, Math.abs(entry) + epsilon),
      );
      const scale = at(step) / shareThere(decay1, updates);
      return [
        combine(first, largest, (mean, size) => (scale * mean) / size),
        { updates, first, largest },
      ];
    },
  };
}
