import type { Evaluation, Iteration, Json, Objective, Optimizer, Vector } from "@descent/core";
import { iterations } from "./descend.js";
import { evaluate } from "./evaluate.js";
import type { Checkpoint } from "./run/checkpoint.js";
import type { BatchOptions, MinimizeOptions } from "./run/minimize-options.js";
import type { Result } from "./run/result.js";
import type { SavedRun } from "./run/saved-run.js";
import { watch } from "./run/watch.js";

/**
 * Runs `descend` until a stop rule ends it, and reports why.
 *
 * @param objective - θ ↦ (J(θ), ∇J(θ)), on one batch if there are batches.
 * @param start - The parameters at step 0, an earlier iteration to go on from, or a saved run to take
 *   up as if it had not been stopped.
 * @param optimizer - The update rule.
 * @param options - When to stop; batches, and the validation objective that judges a run on them; a
 *   signal, and a callback for progress.
 * @throws DescentError when an argument is unusable or the start is not finite, or is a run under
 *   another optimizer or stop rule; ObjectiveError, with the last iteration, when the objective throws.
 *
 * @example
 * ```ts
 * import { anyOf, gradientBelow, gradientDescent, maxSteps, minimize } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const until = anyOf(gradientBelow(1e-6), maxSteps(500));
 * const { report } = minimize(bowl, [3], gradientDescent(0.1), { until });
 * console.log(report.sentence); // Converged after 70 steps: gradientBelow(0.000001) measured 9.87e-7.
 * ```
 */
export function minimize<State extends Json>(
  objective: Objective,
  start: Vector | Checkpoint<State> | SavedRun,
  optimizer: Optimizer<State>,
  options?: MinimizeOptions,
): Result<State>;
export function minimize<State extends Json, Batch>(
  objective: Objective<Batch>,
  start: Vector | Checkpoint<State> | SavedRun,
  optimizer: Optimizer<State>,
  options: BatchOptions<Batch>,
): Result<State>;
export function minimize<State extends Json, Batch>(
  objective: Objective<Batch>,
  start: Vector | Checkpoint<State> | SavedRun,
  optimizer: Optimizer<State>,
  options: Partial<BatchOptions<Batch>> = {},
): Result<State> {
  const run = watch(start, optimizer, options);
  const { batches, validation } = options;
  const validated = ({ params }: Iteration): Evaluation | undefined =>
    validation && evaluate(validation, params, undefined);
  try {
    for (const now of iterations(
      objective,
      start as Vector | Checkpoint<State>,
      optimizer,
      batches,
    )) {
      if (run.sees(now, run.validates(now) ? validated(now) : undefined)) break;
    }
    const open = run.open();
    if (open !== undefined) run.closes(validated(open));
  } catch (error) {
    run.fails(error);
  }
  return run.result();
}
