import type { Evaluation } from "./objective.js";
import type { Vector } from "./vector.js";

/** One moment of a run: the parameters after `step` updates, with J and ∇J measured at them. */
export interface Iteration<State = unknown> extends Evaluation {
  /** Number of updates made so far; step 0 is the start. */
  readonly step: number;
  /** θ, the parameters after these updates. */
  readonly params: Vector;
  /** The name of the optimizer: its memory is of no use to another, and is refused there. */
  readonly optimizer: string;
  /** The optimizer's memory, as it goes into the next update. */
  readonly state: State;
  /** How often the objective was evaluated so far. */
  readonly evaluations: number;
  /**
   * What a run on batches is judged by instead of the noise of one batch, once an epoch, and `null`
   * at the steps between: J and ∇J of the validation objective, or else the mean of the epoch's
   * batches. Absent in a run without batches, which is judged by `value` and `gradient`.
   */
  readonly validation?: Evaluation | null;
}
