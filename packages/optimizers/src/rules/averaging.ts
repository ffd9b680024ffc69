import {
  checkCount,
  checkFraction,
  checkOptions,
  type Optimizer,
  type Vector,
} from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";

/** The options of {@link averaging}. */
export interface AveragingOptions {
  /** β in [0, 1): forget older parameters by this factor at each step; all count alike unless given. */
  readonly decay?: number;
  /** k ≥ 1: the step whose parameters are the first to be averaged; 1 unless given. */
  readonly from?: number;
}

/** The memory of {@link averaging} and {@link asgd}. */
export type Average = {
  /** t: number of updates made. */
  readonly updates: number;
  /** θ̄, or null before the first update; before step k the parameters themselves. */
  readonly mean: Vector | null;
};

/**
 * Averages the parameters, a transform that changes nothing on their way: θ̄ = (θₖ + … + θₜ)/(t − k + 1)
 * (Polyak and Juditsky, 1992), or with a decay θ̄ ← β θ̄ + (1 − β) θₜ from θ̄ = θₖ on.
 *
 * The mean is the run's `solution`: on batches it is much closer to the minimum than the last
 * parameters, which their noise keeps moving. It is taken over what this part of a `chain` would
 * subtract, so put it last.
 *
 * @throws DescentError if an option is out of range or unknown.
 *
 * @example
 * ```ts
 * import { averaging, chain, descend, learningRate } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const optimizer = chain(learningRate(0.75), averaging()); // 4, −2, 1, −0.5: to and fro
 * for (const { step, params, state } of descend(bowl, [4], optimizer)) {
 *   console.log(params, optimizer.solution?.(params, state));
 *   if (step === 3) break;
 * }
 * // [ 4 ] [ 4 ]
 * // [ -2 ] [ -2 ]
 * // [ 1 ] [ -0.5 ]
 * // [ -0.5 ] [ -0.5 ]
 * ```
 */
export function averaging(options: AveragingOptions = {}): Optimizer<Average> {
  checkOptions("averaging", options, ["decay", "from"]);
  const { decay, from = 1 } = options;
  if (decay !== undefined) checkFraction("averaging", "decay", decay);
  checkCount("averaging", "from", from);
  return {
    name: callName("averaging", options),
    init: () => ({ updates: 0, mean: null }),
    update: (delta, state, { params }) => {
      const updates = state.updates + 1;
      const moved = combine(params, delta, (param, change) => param - change);
      const averaged = updates - from + 1;
      const weight = averaged <= 1 ? 1 : decay === undefined ? 1 / averaged : 1 - decay;
      const mean =
        state.mean === null || weight === 1
          ? moved
          : combine(state.mean, moved, (old, param) => old + (param - old) * weight);
      return [delta, { updates, mean }];
    },
    solution: (params, { mean }) => mean ?? params,
  };
}
