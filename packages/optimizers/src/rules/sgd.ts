import {
  check,
  checkBoolean,
  checkFraction,
  checkOptions,
  type Json,
  type Optimizer,
  type Schedule,
} from "@descent/core";
import { callName } from "../call-name.js";
import { chain } from "./chain.js";
import { checkNotNegative } from "./check-not-negative.js";
import { decayAt } from "./decay-at.js";
import { scaleBy } from "./learning-rate.js";
import { momentum, nesterov } from "./momentum.js";
import { weightDecay } from "./weight-decay.js";

/** The options of {@link sgd}; each is off unless given. */
export interface SgdOptions {
  /** β in [0, 1), or a schedule step ↦ β. */
  readonly momentum?: number | Schedule;
  /** Nesterov's momentum instead of the heavy ball; needs a positive `momentum`. */
  readonly nesterov?: boolean;
  /** τ in [0, 1): how much of each new gradient is held back from the velocity. */
  readonly dampening?: number;
  /** λ ≥ 0: adds λθ to the gradient. */
  readonly weightDecay?: number;
}

/**
 * Stochastic gradient descent with momentum and weight decay, as PyTorch defines it
 * (Robbins and Monro, 1951; Sutskever et al., 2013):
 *
 * d = ∇J(θ) + λθ;  v ← β v + (1 − τ) d;  θ ← θ − α v, or θ − α (d + β v) by Nesterov.
 *
 * What makes it stochastic is the batches it is fed with: `descend(cost, start, sgd(0.1), { batches })`.
 * Without options it is {@link gradientDescent}.
 *
 * @param rate - α > 0, or a schedule step ↦ α ≥ 0.
 * @throws DescentError if an option is out of range or unknown, or if `nesterov` is asked for
 *   without momentum.
 *
 * @example
 * ```ts
 * import { minimize, sgd } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const { report } = minimize(bowl, [3], sgd(0.1, { momentum: 0.9 }));
 * console.log(report.optimizer, report.converged); // sgd(0.1, { momentum: 0.9 }) true
 * ```
 */
export function sgd(rate: number | Schedule, options: SgdOptions = {}): Optimizer {
  checkOptions("sgd", options, ["momentum", "nesterov", "dampening", "weightDecay"]);
  const { momentum: decay = 0, nesterov: ahead = false, dampening = 0 } = options;
  decayAt("sgd", "momentum", decay);
  checkFraction("sgd", "dampening", dampening);
  if (options.weightDecay !== undefined)
    checkNotNegative("sgd", "weightDecay", options.weightDecay);
  checkBoolean("sgd", "nesterov", ahead);
  check(!ahead || decay !== 0, "sgd", "nesterov", "needs a positive momentum", decay);
  const velocity = (ahead ? nesterov : momentum)(decay, { dampening });
  const parts: Optimizer[] = [
    ...(options.weightDecay === undefined ? [] : [weightDecay(options.weightDecay)]),
    ...(decay === 0 ? [] : [velocity]),
    scaleBy("sgd", rate),
  ];
  const steps: Optimizer<readonly Json[]> = chain(...parts);
  return { ...steps, name: callName("sgd", rate, options) };
}
