import {
  checkBoolean,
  checkOptions,
  type Optimizer,
  type Schedule,
  type Vector,
} from "@descent/core";
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

/** The options of {@link adam}. */
export interface AdamOptions extends MomentOptions {
  /** Divide by the root of the largest s so far, so that the steps never lengthen again. */
  readonly amsgrad?: boolean;
}

/** The memory of {@link adam} and {@link adamw}. */
export type AdamMoments = Moments & {
  /** With `amsgrad`, the largest s so far. */
  readonly largest: Vector | null;
};

/**
 * Adam (Kingma and Ba, 2015): m ← β₁ m + (1 − β₁) g;  s ← β₂ s + (1 − β₂) g²;
 * θ ← θ − α m̂ / (√ŝ + ε), where m̂ = m/(1 − β₁ᵗ) and ŝ = s/(1 − β₂ᵗ) at update t = 1, 2, …
 *
 * The step does not depend on the scale of the cost: twice the cost gives the same path (but for ε).
 * It is not monotone. With `amsgrad` (Reddi, Kale and Kumar, 2018) ŝ is max(s₁ … sₜ)/(1 − β₂ᵗ), as
 * in PyTorch; the paper corrects no bias.
 *
 * A penalty ½ λ‖θ‖² goes before it, `chain(weightDecay(lambda), adam(rate))`; for decay that is not
 * divided by √ŝ see {@link adamw}.
 *
 * @param rate - α > 0, or a schedule step ↦ α ≥ 0: about the largest change of a parameter in a step.
 * @throws DescentError if an argument is out of range or an option is unknown.
 *
 * @example
 * ```ts
 * import { adam, descend } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * for (const { step, params } of descend(bowl, [3], adam(0.5))) {
 *   console.log(params[0]?.toFixed(3));
 *   if (step === 1) break;
 * }
 * // 3.000
 * // 2.500
 * ```
 */
export function adam(rate: number | Schedule, options: AdamOptions = {}): Optimizer<AdamMoments> {
  checkOptions("adam", options, [...momentOptions, "amsgrad"]);
  return adamAs("adam", rate, options);
}

/** The body of {@link adam} under the name of the public call that is asked for, which knows its options. */
export function adamAs(
  call: string,
  rate: number | Schedule,
  options: AdamOptions,
): Optimizer<AdamMoments> {
  const at = rateAt(call, rate);
  const { amsgrad = false } = options;
  checkBoolean(call, "amsgrad", amsgrad);
  const given = checkMoments(call, options);
  return {
    name: callName(call, rate, options),
    init: (params) => ({ ...noMoments(params), largest: null }),
    update: (direction, state, { step }) => {
      const next = nextMoments(state, direction, given);
      const { updates, first, second } = next;
      const largest = amsgrad ? combine(state.largest ?? second, second, Math.max) : null;
      const scale = at(step) / shareThere(given.decay1, updates);
      const correction = Math.sqrt(shareThere(given.decay2, updates));
      const delta = combine(
        first,
        largest ?? second,
        (mean, square) => (scale * mean) / (Math.sqrt(square) / correction + given.epsilon),
      );
      return [delta, { ...next, largest }];
    },
  };
}
