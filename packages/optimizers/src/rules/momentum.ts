import {
  checkFraction,
  checkOptions,
  type Optimizer,
  type Schedule,
  type Vector,
} from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";
import { decayAt } from "./decay-at.js";

/** The options of {@link momentum} and {@link nesterov}. */
export interface MomentumOptions {
  /** τ: how much of each new direction is held back, in [0, 1); 0 unless given. */
  readonly dampening?: number;
}

/** The velocity v, or null before the first step. */
export type Velocity = Vector | null;

/**
 * Heavy-ball momentum (Polyak, 1964), a transform: v ← β v + (1 − τ) d, and v is the new direction.
 *
 * The first velocity is the direction itself, undampened, as in PyTorch.
 *
 * @param decay - β in [0, 1): how much of the velocity is kept, or a schedule step ↦ β. With 0 nothing
 *   is changed.
 * @throws DescentError if the decay or the dampening is not in [0, 1).
 *
 * @example
 * ```ts
 * import { momentum } from "@descent/optimizers";
 *
 * const { name, init } = momentum(0.9);
 * console.log(name, init([3])); // momentum(0.9) null
 * ```
 */
export function momentum(
  decay: number | Schedule,
  options: MomentumOptions = {},
): Optimizer<Velocity> {
  return withVelocity("momentum", decay, options, (_direction, velocity) => velocity);
}

/**
 * Nesterov's momentum (Nesterov, 1983, in the form of Sutskever et al., 2013), a transform:
 * v ← β v + (1 − τ) d, and the new direction is d + β v: the velocity one step ahead.
 *
 * @param decay - β in [0, 1), or a schedule step ↦ β.
 * @throws DescentError if the decay or the dampening is not in [0, 1).
 *
 * @example
 * ```ts
 * import { chain, learningRate, nesterov } from "@descent/optimizers";
 *
 * console.log(chain(nesterov(0.9), learningRate(0.1)).name); // chain(nesterov(0.9), learningRate(0.1))
 * ```
 */
export function nesterov(
  decay: number | Schedule,
  options: MomentumOptions = {},
): Optimizer<Velocity> {
  return withVelocity("nesterov", decay, options, (direction, velocity, beta) =>
    combine(direction, velocity, (entry, speed) => entry + beta * speed),
  );
}

function withVelocity(
  call: string,
  decay: number | Schedule,
  options: MomentumOptions,
  look: (direction: Vector, velocity: Vector, beta: number) => Vector,
): Optimizer<Velocity> {
  const at = decayAt(call, "decay", decay);
  checkOptions(call, options, ["dampening"]);
  const { dampening = 0 } = options;
  checkFraction(call, "dampening", dampening);
  return {
    name: callName(call, decay, options),
    init: () => null,
    update: (direction, velocity, { step }) => {
      const beta = at(step);
      const next =
        velocity === null
          ? direction
          : combine(velocity, direction, (speed, entry) => beta * speed + (1 - dampening) * entry);
      return [look(direction, next, beta), next];
    },
  };
}
