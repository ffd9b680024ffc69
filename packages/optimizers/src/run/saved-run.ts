import type { Iteration, Json } from "@descent/core";
import type { MeasuredOn } from "../report.js";
import type { Checkpoint } from "./checkpoint.js";
import type { Epoch } from "./epoch.js";

/**
 * A run under `minimize` at one of its iterations, as JSON: all that it takes to go on with the same
 * bits as if it had not been stopped. Pass it to `minimize` in place of the start, with the same
 * objective, optimizer and options.
 *
 * It is what was known just before that iteration was measured: going on from it begins by measuring
 * and judging the iteration once more. So a run whose batches had come to their end goes on with more.
 */
export interface SavedRun extends Checkpoint<Json> {
  /** The stop rule, as the call that makes it: another one is refused. */
  readonly until: string;
  /** What the criteria of value and gradient are measured on: something else is refused. */
  readonly measuredOn: MeasuredOn;
  /** Number of batches to the epoch, which other data or another batch size would change; or null. */
  readonly stepsPerEpoch: number | null;
  /** The memory of the stop rule, and of the rules that are always on. */
  readonly rules: readonly Json[];
  /** The iteration of lowest cost before this one, if there is one. */
  readonly best: Iteration<Json> | null;
  /** What the batches of the epoch under way have said; null where there is nothing to keep. */
  readonly epoch: Epoch;
  /** For how many milliseconds the run has been going. */
  readonly elapsed: number;
}
