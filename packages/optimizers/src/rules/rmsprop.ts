import {
  checkBoolean,
  checkFraction,
  checkOptions,
  checkPositive,
  type Optimizer,
  type Schedule,
  type Vector,
} from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";
import { blend, blendSquares } from "./blend.js";
import { rateAt } from "./rate.js";
import { zeros } from "./zeros.js";

/** The options of {@link rmsprop}. */
export interface RmspropOptions {
  /** ρ in [0, 1), of the mean of the squares; 0.99 unless given. */
  readonly decay?: number;
  /** ε > 0, which keeps the quotient finite; 1e-8 unless given. */
  readonly epsilon?: number;
  /** Divide by the standard deviation of the gradient, √(s − m²), instead of √s. */
  readonly centred?: boolean;
  /** β in [0, 1), of a velocity over the quotients; 0 unless given. */
  readonly momentum?: number;
}

/** The memory of {@link rmsprop}. */
export type RmspropMemory = {
  /** s: the decaying mean of the squared gradients. */
  readonly squares: Vector;
  /** If centred, m: the decaying mean of the gradients. */
  readonly means: Vector | null;
  /** With momentum, v. */
  readonly velocity: Vector | null;
};

/**
 * RMSprop (Tieleman and Hinton, 2012): s ← ρ s + (1 − ρ) g²;  θ ← θ − α g / (√s + ε).
 *
 * With `momentum`, v ← β v + g / (√s + ε) and θ ← θ − α v. With `centred` (Graves, 2013) the divisor is
 * √(s − m²) + ε, where m ← ρ m + (1 − ρ) g. The means begin at 0 and are not corrected for it, so
 * that the first steps are longer than α. All as in PyTorch; where rounding makes s − m² negative,
 * it is 0 here and not a number there.
 *
 * @param rate - α > 0, or a schedule step ↦ α ≥ 0.
 * @throws DescentError if an argument is out of range or an option is unknown.
 *
 * @example
 * ```ts
 * import { descend, rmsprop } from "@descent/optimizers";
 *
 * const slope = ([theta = 0]: readonly number[]) => ({ value: 6 * theta, gradient: [6] });
 * // s is 36/4: a step of 0.5 · 6/3.
 * for (const { step, params } of descend(slope, [3], rmsprop(0.5, { decay: 0.75 }))) {
 *   console.log(params[0]?.toFixed(3));
 *   if (step === 1) break;
 * }
 * // 3.000
 * // 2.000
 * ```
 */
export function rmsprop(
  rate: number | Schedule,
  options: RmspropOptions = {},
): Optimizer<RmspropMemory> {
  const at = rateAt("rmsprop", rate);
  checkOptions("rmsprop", options, ["decay", "epsilon", "centred", "momentum"]);
  const { decay = 0.99, epsilon = 1e-8, centred = false, momentum = 0 } = options;
  checkFraction("rmsprop", "decay", decay);
  checkPositive("rmsprop", "epsilon", epsilon);
  checkBoolean("rmsprop", "centred", centred);
  checkFraction("rmsprop", "momentum", momentum);
  return {
    name: callName("rmsprop", rate, options),
    init: (params) => ({
      squares: zeros(params),
      means: centred ? zeros(params) : null,
      velocity: momentum > 0 ? zeros(params) : null,
    }),
    update: (direction, state, { step }) => {
      const squares = blendSquares(state.squares, direction, decay);
      const means = state.means && blend(state.means, direction, decay);
      const spread = means
        ? combine(squares, means, (square, mean) => Math.max(square - mean * mean, 0))
        : squares;
      const quotient = combine(
        direction,
        spread,
        (entry, square) => entry / (Math.sqrt(square) + epsilon),
      );
      const velocity =
        state.velocity && combine(state.velocity, quotient, (speed, q) => momentum * speed + q);
      const alpha = at(step);
      const delta = (velocity ?? quotient).map((entry) => alpha * entry);
      return [delta, { squares, means, velocity }];
    },
  };
}
