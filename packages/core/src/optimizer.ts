import type { Json } from "./json.js";
import type { Evaluation } from "./objective.js";
import type { Vector } from "./vector.js";

/** What an optimizer is told of the step it is asked for: the point, and J and ∇J there. */
export interface Context extends Evaluation {
  /** Number of updates made so far; 0 at the start. */
  readonly step: number;
  /** θ, the parameters before this step. */
  readonly params: Vector;
  /**
   * This step's objective, on this step's batch, at another point (what a line search asks for).
   * Every call is counted, except for points that were just evaluated.
   */
  readonly evaluate: (params: Vector) => Evaluation;
}

/**
 * An update rule, or a part of one: a pair of pure functions, with its memory in the open.
 *
 * The loop makes θ ← θ − delta: the result of `update` is *subtracted*. Nothing here knows of the
 * loop, of stopping, of batches or of how the gradient was found.
 *
 * `State` is JSON: null, or a type (`type Memory = { ... }`; TypeScript does not take an interface
 * for JSON).
 */
export interface Optimizer<State extends Json = Json> {
  // Methods, not arrow properties: the state is opaque to whoever calls, so an Optimizer<null> may
  // stand wherever an Optimizer is asked for.
  /** The call that makes it, `momentum(0.9)`: reports show it and a resumed run is checked by it. */
  readonly name: string;
  /** The memory before the first step. */
  init(params: Vector): State;
  /**
   * One step. `direction` is the gradient, as changed by the transforms before this one in a chain;
   * the returned delta has the same length. The arguments must not be written to.
   */
  update(direction: Vector, state: State, context: Context): readonly [delta: Vector, state: State];
  /**
   * The answer, where it is not the last parameters: their average, say. What a report gives as
   * `params` then stays the last iterate, and `solution` is this.
   */
  solution?(params: Vector, state: State): Vector;
}
