import type { Batches, Iteration, Objective, StopRule, Verdict } from "@descent/core";
import type { Abort } from "./abort.js";
import type { SavedRun } from "./saved-run.js";

/** When `minimize` stops, and who is told of its progress. */
export interface MinimizeOptions {
  /**
   * When to stop; `anyOf(gradientBelow(1e-8), maxSteps(10_000))` unless given. A zero gradient, a
   * standstill, divergence and non-finite numbers end a run in any case.
   */
  readonly until?: StopRule;
  /** Ends the run after the iteration during which it is aborted. The report says so. */
  readonly signal?: Abort;
  /**
   * Called with each iteration, what the stop rules say of it, and the run as it can be saved. What it
   * returns is ignored; to end the run, abort the signal.
   */
  readonly onIteration?: (now: Iteration, verdict: Verdict, saved: SavedRun) => void;
}

/** What `minimize` needs besides for a run on batches. */
export interface BatchOptions<Batch> extends MinimizeOptions {
  /** One batch for each update; their end is the end of the run. */
  readonly batches: Batches<Batch>;
  /**
   * The whole cost, or the cost on other examples: measured once an epoch, it decides on `best` and
   * on the criteria of value and gradient. Without it they see the mean of an epoch's batches, and
   * there is no `best`.
   */
  readonly validation?: Objective;
}
