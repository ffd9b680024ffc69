import {
  checkOptions,
  checkPositive,
  type Optimizer,
  type Schedule,
  type Vector,
} from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";
import { checkNotNegative } from "./check-not-negative.js";
import { rateAt } from "./rate.js";

/** The options of {@link adagrad}. */
export interface AdagradOptions {
  /** ε > 0, which keeps the quotient finite; 1e-10 unless given. */
  readonly epsilon?: number;
  /** Σ before the first step, at least 0; 0 unless given. */
  readonly initial?: number;
}

/**
 * Adagrad (Duchi, Hazan and Singer, 2011): Σ ← Σ + g²;  θ ← θ − α g / (√Σ + ε), each parameter by
 * its own Σ.
 *
 * The first step is α whatever the size of the gradient, and the steps only get shorter: parameters
 * that seldom have a gradient keep long ones. In the paper Σ begins at 0; `initial` is PyTorch's, whose
 * `lr_decay` is the schedule `inverseDecay({ from, decay })`.
 *
 * @param rate - α > 0, or a schedule step ↦ α ≥ 0: the length of a parameter's first step.
 * @throws DescentError if an argument is out of range or an option is unknown.
 *
 * @example
 * ```ts
 * import { adagrad, descend } from "@descent/optimizers";
 *
 * const slope = ([theta = 0]: readonly number[]) => ({ value: 3 * theta, gradient: [3] });
 * // Σ is 9, then 18: steps of 1 and of 1/√2.
 * for (const { step, params } of descend(slope, [2], adagrad(1))) {
 *   console.log(params[0]?.toFixed(3));
 *   if (step === 2) break;
 * }
 * // 2.000
 * // 1.000
 * // 0.293
 * ```
 */
export function adagrad(rate: number | Schedule, options: AdagradOptions = {}): Optimizer<Vector> {
  const at = rateAt("adagrad", rate);
  checkOptions("adagrad", options, ["epsilon", "initial"]);
  const { epsilon = 1e-10, initial = 0 } = options;
  checkPositive("adagrad", "epsilon", epsilon);
  checkNotNegative("adagrad", "initial", initial);
  return {
    name: callName("adagrad", rate, options),
    init: (params) => params.map(() => initial),
    update: (direction, squares, { step }) => {
      const sums = combine(squares, direction, (sum, entry) => sum + entry * entry);
      const alpha = at(step);
      const delta = combine(
        direction,
        sums,
        (entry, sum) => (alpha * entry) / (Math.sqrt(sum) + epsilon),
      );
      return [delta, sums];
    },
  };
}
