import { checkOptions, type Optimizer, type Schedule } from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";
import {
  checkMoments,
  momentOptions,
  nextMoments,
  noMoments,
  shareThere,
  type MomentOptions,
  type Moments,
} from "./moments.js";
import { rateAt } from "./rate.js";

/**
 * RAdam, rectified Adam (Liu et al., 2020): while there are too few squares to know their mean by,
 * θ ← θ − α m̂; then θ ← θ − α r m̂ √(1 − β₂ᵗ) / (√s + ε), with m̂ and s of {@link adam} and
 * r² = (ρₜ − 4)(ρₜ − 2) ρ∞ / ((ρ∞ − 4)(ρ∞ − 2) ρₜ), where ρ∞ = 2/(1 − β₂) − 1 and
 * ρₜ = ρ∞ − 2t β₂ᵗ/(1 − β₂ᵗ).
 *
 * The first steps (five by the usual β₂) are those of descent with momentum, as long as the gradient
 * is: a rate that suits Adam may throw them far off. As in PyTorch it divides once ρₜ > 5, and ε is
 * added before the bias is corrected; in the paper once ρₜ > 4, and there is no ε.
 *
 * @param rate - α > 0, or a schedule step ↦ α ≥ 0.
 * @throws DescentError if an argument is out of range or an option is unknown.
 *
 * @example
 * ```ts
 * import { descend, radam } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * // m̂ is the gradient, 6.
 * for (const { step, params } of descend(bowl, [3], radam(0.25))) {
 *   console.log(params[0]?.toFixed(3));
 *   if (step === 1) break;
 * }
 * // 3.000
 * // 1.500
 * ```
 */
export function radam(rate: number | Schedule, options: MomentOptions = {}): Optimizer<Moments> {
  const at = rateAt("radam", rate);
  checkOptions("radam", options, momentOptions);
  const given = checkMoments("radam", options);
  const limit = 2 / (1 - given.decay2) - 1;
  return {
    name: callName("radam", rate, options),
    init: noMoments,
    update: (direction, state, { step }) => {
      const next = nextMoments(state, direction, given);
      const { updates, first, second } = next;
      const scale = at(step) / shareThere(given.decay1, updates);
      const correction = shareThere(given.decay2, updates);
      const length = limit - (2 * updates * given.decay2 ** updates) / correction;
      if (length <= 5) return [first.map((mean) => scale * mean), next];
      const rectified = scale * Math.sqrt(rectification(length, limit) * correction);
      const delta = combine(
        first,
        second,
        (mean, square) => (rectified * mean) / (Math.sqrt(square) + given.epsilon),
      );
      return [delta, next];
    },
  };
}

/** r², which grows to 1 as ρₜ grows to ρ∞. */
function rectification(length: number, limit: number): number {
  return ((length - 4) * (length - 2) * limit) / ((limit - 4) * (limit - 2) * length);
}
