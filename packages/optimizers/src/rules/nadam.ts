import { checkOptions, type Optimizer, type Schedule } from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";
import { checkNotNegative } from "./check-not-negative.js";
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

/** The options of {@link nadam}. */
export interface NadamOptions extends MomentOptions {
  /** ψ ≥ 0: how fast μₜ warms up from β₁/2 to β₁; 0.004 unless given. */
  readonly momentumDecay?: number;
}

/** The memory of {@link nadam}. */
export type NadamMoments = Moments & {
  /** μ₁ μ₂ … μₜ. */
  readonly product: number;
};

/**
 * NAdam: Adam with Nesterov's momentum (Dozat, 2016). With m and s of {@link adam} and
 * μₜ = β₁ (1 − ½ · 0.96^(tψ)):
 * θ ← θ − α (μₜ₊₁ m / (1 − μ₁ … μₜ₊₁) + (1 − μₜ) g / (1 − μ₁ … μₜ)) / (√ŝ + ε).
 *
 * As in PyTorch from version 2.0 on; before, it multiplied by μₜ twice. There as here, m decays by β₁
 * and not by μₜ as in the paper.
 *
 * @param rate - α > 0, or a schedule step ↦ α ≥ 0.
 * @throws DescentError if an argument is out of range or an option is unknown.
 *
 * @example
 * ```ts
 * import { descend, nadam } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * // With ψ = 0 every μ is β₁/2 = 0.25: 0.5 · (0.25 · 0.5 / (1 − 0.25²) + 1) = 0.5667.
 * const optimizer = nadam(0.5, { decay1: 0.5, momentumDecay: 0 });
 * for (const { step, params } of descend(bowl, [3], optimizer)) {
 *   console.log(params[0]?.toFixed(4));
 *   if (step === 1) break;
 * }
 * // 3.0000
 * // 2.4333
 * ```
 */
export function nadam(
  rate: number | Schedule,
  options: NadamOptions = {},
): Optimizer<NadamMoments> {
  const at = rateAt("nadam", rate);
  checkOptions("nadam", options, [...momentOptions, "momentumDecay"]);
  const given = checkMoments("nadam", options);
  const { momentumDecay = 0.004 } = options;
  checkNotNegative("nadam", "momentumDecay", momentumDecay);
  const mu = (t: number) => given.decay1 * (1 - 0.96 ** (t * momentumDecay) / 2);
  return {
    name: callName("nadam", rate, options),
    init: (params) => ({ ...noMoments(params), product: 1 }),
    update: (direction, state, { step }) => {
      const next = nextMoments(state, direction, given);
      const { updates, first, second } = next;
      const now = mu(updates);
      const ahead = mu(updates + 1);
      const product = state.product * now;
      const correction = shareThere(given.decay2, updates);
      const alpha = at(step);
      const gradientShare = (alpha * (1 - now)) / (1 - product);
      const momentShare = (alpha * ahead) / (1 - product * ahead);
      const looked = combine(
        direction,
        first,
        (entry, mean) => gradientShare * entry + momentShare * mean,
      );
      const delta = combine(
        looked,
        second,
        (entry, square) => entry / (Math.sqrt(square / correction) + given.epsilon),
      );
      return [delta, { ...next, product }];
    },
  };
}
