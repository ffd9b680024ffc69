import type { Criterion, Failure, Iteration } from "@descent/core";

/**
 * A line search found no step: the direction does not lead downhill, or no step along it did what
 * was asked for. The parameters are still those of the last iteration, which `descend` has given.
 *
 * `descend` throws it; `minimize` ends with `criterion` in its report.
 *
 * @example
 * ```ts
 * import { chain, descend, LineSearchError, strongWolfe } from "@descent/optimizers";
 *
 * const falling = ([theta = 0]: readonly number[]) => ({ value: -theta, gradient: [-1] });
 * try {
 *   for (const { step } of descend(falling, [3], chain(strongWolfe()))) void step;
 * } catch (error) {
 *   if (!(error instanceof LineSearchError)) throw error;
 *   console.log(error.message);
 *   // strongWolfe(): the cost still falls after 30 evaluations, at 3.84e+17 times the direction
 * }
 * ```
 */
export class LineSearchError extends Error implements Failure {
  /** The call that failed, `strongWolfe`. */
  readonly call: string;
  /** The reason to end a run, of the kind `failed`, with the slope or the step that was measured. */
  readonly criterion: Criterion;
  /** The last iteration of the run, which is complete; the loop puts it here. */
  declare readonly last?: Iteration;

  constructor(call: string, words: string, measured: number) {
    super(`${call}(): ${words}`);
    this.name = "LineSearchError";
    this.call = call;
    this.criterion = {
      name: `${call}()`,
      kind: "failed",
      measured,
      threshold: 0,
      met: true,
      words: `${call}() failed, ${words}`,
    };
  }
}
