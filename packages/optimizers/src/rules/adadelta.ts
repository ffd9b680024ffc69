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
import { blendSquares } from "./blend.js";
import { rateAt } from "./rate.js";
import { zeros } from "./zeros.js";

/** The options of {@link adadelta}. */
export interface AdadeltaOptions {
  /** ρ in [0, 1), of the means of the squares; 0.9 unless given. */
  readonly decay?: number;
  /** ε > 0, from which the first steps grow; 1e-6 unless given. */
  readonly epsilon?: number;
}

/** The memory of {@link adadelta}. */
export type AdadeltaMeans = {
  /** s: the decaying mean of the squared gradients. */
  readonly gradients: Vector;
  /** u: the decaying mean of the squared changes. */
  readonly changes: Vector;
};

/**
 * Adadelta (Zeiler, 2012): s ← ρ s + (1 − ρ) g²;  d = g √(u + ε) / √(s + ε);  u ← ρ u + (1 − ρ) d²;
 * θ ← θ − α d.
 *
 * d has the units of the parameters, so that the rate is a mere factor. The paper has none (α = 1);
 * this one is PyTorch's. It begins slowly, with steps of about √ε.
 *
 * @param rate - α > 0, or a schedule step ↦ α ≥ 0; 1 for the paper's method.
 * @throws DescentError if an argument is out of range or an option is unknown.
 *
 * @example
 * ```ts
 * import { adadelta, descend } from "@descent/optimizers";
 *
 * const slope = ([theta = 0]: readonly number[]) => ({ value: theta, gradient: [1] });
 * const optimizer = adadelta(1, { decay: 0.75, epsilon: 0.01 });
 * // The first step is √0.01 / √(0.25 + 0.01).
 * for (const { step, params } of descend(slope, [2], optimizer)) {
 *   console.log(params[0]?.toFixed(4));
 *   if (step === 1) break;
 * }
 * // 2.0000
 * // 1.8039
 * ```
 */
export function adadelta(
  rate: number | Schedule,
  options: AdadeltaOptions = {},
): Optimizer<AdadeltaMeans> {
  const at = rateAt("adadelta", rate);
  checkOptions("adadelta", options, ["decay", "epsilon"]);
  const { decay = 0.9, epsilon = 1e-6 } = options;
  checkFraction("adadelta", "decay", decay);
  checkPositive("adadelta", "epsilon", epsilon);
  return {
    name: callName("adadelta", rate, options),
    init: (params) => ({ gradients: zeros(params), changes: zeros(params) }),
    update: (direction, state, { step }) => {
      const gradients = blendSquares(state.gradients, direction, decay);
      const ratios = combine(
        state.changes,
        gradients,
        (change, square) => Math.sqrt(change + epsilon) / Math.sqrt(square + epsilon),
      );
      const change = combine(direction, ratios, (entry, ratio) => entry * ratio);
      const alpha = at(step);
      const changes = blendSquares(state.changes, change, decay);
      return [change.map((entry) => alpha * entry), { gradients, changes }];
    },
  };
}
