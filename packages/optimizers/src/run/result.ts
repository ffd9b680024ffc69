import type { Iteration, Vector } from "@descent/core";
import type { Report } from "../report.js";
import type { SavedRun } from "./saved-run.js";

/** Where a run ended, and why. Its `params` are finite, whatever happened. */
export interface Result<State = unknown> extends Iteration<State> {
  /** Whether it stopped because the answer is good enough; the same as `report.converged`. */
  readonly converged: boolean;
  /** The iteration of lowest cost; absent in a run on batches without a validation objective. */
  readonly best?: Iteration<State>;
  /** The optimizer's own answer, where that is not the last parameters but their average, say. */
  readonly solution?: Vector;
  /** Why it ended: every criterion with what it measured, and a sentence. */
  readonly report: Report;
  /** The run as JSON, to go on with: see `saveRun`. */
  readonly saved: SavedRun;
}
