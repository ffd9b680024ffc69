import type { Iteration } from "@descent/core";
import type { SavedRun } from "./run/saved-run.js";

/**
 * The objective (or the optimizer, a stop rule or a callback) threw while `minimize` ran. The error it
 * threw is the `cause`, `last` is the last iteration that was completed, and `saved` goes on from it:
 * nothing is lost.
 *
 * @example
 * ```ts
 * import { minimize, gradientDescent, ObjectiveError } from "@descent/optimizers";
 *
 * const failing = ([theta = 0]: readonly number[]) => {
 *   if (theta < 2) throw new Error("out of range");
 *   return { value: theta ** 2, gradient: [2 * theta] };
 * };
 * try {
 *   minimize(failing, [3], gradientDescent(0.1));
 * } catch (error) {
 *   if (!(error instanceof ObjectiveError)) throw error;
 *   console.log(error.last.step, error.last.params[0]); // 1 2.4
 * }
 * ```
 */
export class ObjectiveError extends Error {
  /** The last iteration that was completed. */
  declare readonly last: Iteration;
  /** The run at that iteration, to go on from when the cause is mended. */
  declare readonly saved: SavedRun;

  constructor(cause: unknown, last: Iteration, saved: SavedRun) {
    super(`threw after step ${last.step}, which is kept in error.last; see error.cause`, { cause });
    Object.assign(this, { last, saved }).name = "ObjectiveError";
  }
}
