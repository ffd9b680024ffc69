import type { Evaluation } from "./objective.js";
import type { Vector } from "./vector.js";

/** One moment of a run: the parameters after `step` updates, with J and ∇J measured at them. */
export interface Iteration<State = unknown> extends Evaluation {
  /** Number of updates made so far; step 0 is the start. */
  readonly step: number;
  readonly params: Vector;
  /** The optimizer's memory, as it goes into the next update. */
  readonly state: State;
  /** How often the objective was evaluated so far. */
  readonly evaluations: number;
  /**
   * J and ∇J of the validation objective, in a run on batches that has one: measured once an epoch,
   * `null` at the steps between. Stop rules then judge by this and not by the noise of one batch.
   */
  readonly validation?: Evaluation | null;
}
