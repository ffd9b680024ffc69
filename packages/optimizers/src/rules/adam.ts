import {
  checkFraction,
  checkOptions,
  checkPositive,
  type Optimizer,
  type Schedule,
  type Vector,
} from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";
import { rateAt } from "./rate.js";

/** The options of {@link adam}. */
export interface AdamOptions {
  /** β₁ in [0, 1), of the mean of the gradients; 0.9 unless given. */
  readonly decay1?: number;
  /** β₂ in [0, 1), of the mean of their squares; 0.999 unless given. */
  readonly decay2?: number;
  /** ε > 0, which keeps the quotient finite; 1e-8 unless given. */
  readonly epsilon?: number;
}

/** The memory of {@link adam}. */
export type Moments = {
  /** t: number of updates made. */
  readonly updates: number;
  /** m: the decaying mean of the gradients. */
  readonly first: Vector;
  /** s: the decaying mean of their squares. */
  readonly second: Vector;
};

/**
 * Adam (Kingma and Ba, 2015): m ← β₁ m + (1 − β₁) g;  s ← β₂ s + (1 − β₂) g²;
 * θ ← θ − α m̂ / (√ŝ + ε), where m̂ = m/(1 − β₁ᵗ) and ŝ = s/(1 − β₂ᵗ) at update t = 1, 2, …
 *
 * The step does not depend on the scale of the cost: twice the cost gives the same path (but for ε).
 * It is not monotone.
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
export function adam(rate: number | Schedule, options: AdamOptions = {}): Optimizer<Moments> {
  const at = rateAt("adam", rate);
  checkOptions("adam", options, ["decay1", "decay2", "epsilon"]);
  const { decay1 = 0.9, decay2 = 0.999, epsilon = 1e-8 } = options;
  checkFraction("adam", "decay1", decay1);
  checkFraction("adam", "decay2", decay2);
  checkPositive("adam", "epsilon", epsilon);
  return {
    name: callName("adam", rate, options),
    init: (params) => {
      const zeros = params.map(() => 0);
      return { updates: 0, first: zeros, second: zeros };
    },
    update: (direction, state, { step }) => {
      const updates = state.updates + 1;
      const first = blend(state.first, direction, decay1);
      const second = blend(
        state.second,
        direction.map((entry) => entry * entry),
        decay2,
      );
      const scale = at(step) / (1 - decay1 ** updates);
      const correction = Math.sqrt(1 - decay2 ** updates);
      const delta = combine(
        first,
        second,
        (mean, square) => (scale * mean) / (Math.sqrt(square) / correction + epsilon),
      );
      return [delta, { updates, first, second }];
    },
  };
}

/** β · mean + (1 − β) · entry, for each entry. */
function blend(means: Vector, entries: Vector, decay: number): Vector {
  return combine(means, entries, (mean, entry) => decay * mean + (1 - decay) * entry);
}
