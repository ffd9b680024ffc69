import { checkCount, checkOptions, type Optimizer, type Schedule } from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";
import { averaging, type Average } from "./averaging.js";
import { checkNotNegative } from "./check-not-negative.js";
import { rateAt } from "./rate.js";

/** The options of {@link asgd}. */
export interface AsgdOptions {
  /** λ ≥ 0: adds λθ to the gradient, and lets the rate fall; 0.0001 unless given. */
  readonly weightDecay?: number;
  /** p ≥ 0: how the rate falls, as the power of (1 + λαt); 0.75 unless given. */
  readonly power?: number;
  /** k ≥ 1: the step whose parameters are the first to be averaged; 1 unless given. */
  readonly from?: number;
}

/**
 * Averaged stochastic gradient descent (Polyak and Juditsky, 1992): θ ← θ − η (∇J(θ) + λθ) with
 * η = α/(1 + λαt)ᵖ, and the run's `solution` is the mean of θₖ, θₖ₊₁, … as in {@link averaging}.
 *
 * The rate is PyTorch's, after Bottou (2010); the paper has η ~ t^(−p) with ½ < p < 1. PyTorch's t0
 * is k − 2, and a million unless told: the mean begins where the run is.
 *
 * @param rate - α > 0, or a schedule step ↦ α ≥ 0.
 * @throws DescentError if an argument is out of range or an option is unknown.
 *
 * @example
 * ```ts
 * import { asgd, descend } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const optimizer = asgd(0.75, { weightDecay: 0 });
 * for (const { step, params, state } of descend(bowl, [4], optimizer)) {
 *   console.log(params, optimizer.solution?.(params, state));
 *   if (step === 2) break;
 * }
 * // [ 4 ] [ 4 ]
 * // [ -2 ] [ -2 ]
 * // [ 1 ] [ -0.5 ]
 * ```
 */
export function asgd(rate: number | Schedule, options: AsgdOptions = {}): Optimizer<Average> {
  const at = rateAt("asgd", rate);
  checkOptions("asgd", options, ["weightDecay", "power", "from"]);
  const { weightDecay = 1e-4, power = 0.75, from = 1 } = options;
  checkNotNegative("asgd", "weightDecay", weightDecay);
  checkNotNegative("asgd", "power", power);
  checkCount("asgd", "from", from);
  const average = averaging({ from });
  return {
    ...average,
    name: callName("asgd", rate, options),
    update: (direction, state, context) => {
      const alpha = at(context.step);
      const eta = alpha / (1 + weightDecay * alpha * state.updates) ** power;
      const delta = combine(
        direction,
        context.params,
        (entry, param) => eta * (entry + weightDecay * param),
      );
      return average.update(delta, state, context);
    },
  };
}
