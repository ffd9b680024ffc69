import {
  check,
  type AsyncObjective,
  type Batches,
  type Evaluation,
  type Iteration,
  type Json,
  type Optimizer,
  type Vector,
} from "@descent/core";
import { asyncIterations } from "./descend-async.js";
import { evaluationOf } from "./evaluate.js";
import { isAborted, unlessAborted } from "./run/abort.js";
import type { Checkpoint } from "./run/checkpoint.js";
import type { MinimizeOptions } from "./run/minimize-options.js";
import type { Result } from "./run/result.js";
import type { SavedRun } from "./run/saved-run.js";
import { watch } from "./run/watch.js";

/** What {@link minimizeAsync} needs besides for a run on batches: see `BatchOptions`. */
export interface AsyncBatchOptions<Batch> extends MinimizeOptions {
  /** One batch for each update; their end is the end of the run. */
  readonly batches: Batches<Batch>;
  /** The whole cost, or the cost on other examples, measured once an epoch. */
  readonly validation?: AsyncObjective;
}

/**
 * `minimize` for an objective that answers later, and for long runs beside which a page or a server
 * must go on: the same rules, the same report, the same bits.
 *
 * Whenever it has worked for 12 ms it lets timers, input and drawing have their turn. When the signal
 * is aborted it ends at once, also while the objective is being waited for; the report says so, and
 * the result is that of the last iteration. Give the same signal to what the objective calls.
 *
 * @param objective - θ ↦ (J(θ), ∇J(θ)) or a promise of it, on one batch if there are batches.
 * @param start - The parameters at step 0, an earlier iteration, or a saved run.
 * @param optimizer - The update rule.
 * @param options - As those of `minimize`; the validation objective may answer later, too.
 * @throws DescentError and ObjectiveError as `minimize` does; DescentError if it was aborted before
 *   the start was measured.
 *
 * @example
 * ```ts
 * import { gradientDescent, minimizeAsync } from "@descent/optimizers";
 *
 * const remote = async ([theta = 0]: readonly number[]) => {
 *   await Promise.resolve(); // a request, a query, a worker
 *   return { value: theta ** 2, gradient: [2 * theta] };
 * };
 * const { report } = await minimizeAsync(remote, [3], gradientDescent(0.1));
 * console.log(report.sentence); // Converged after 91 steps: gradientBelow(1e-8) measured 9.11e-9.
 * ```
 */
export function minimizeAsync<State extends Json>(
  objective: AsyncObjective,
  start: Vector | Checkpoint<State> | SavedRun,
  optimizer: Optimizer<State>,
  options?: MinimizeOptions,
): Promise<Result<State>>;
export function minimizeAsync<State extends Json, Batch>(
  objective: AsyncObjective<Batch>,
  start: Vector | Checkpoint<State> | SavedRun,
  optimizer: Optimizer<State>,
  options: AsyncBatchOptions<Batch>,
): Promise<Result<State>>;
export async function minimizeAsync<State extends Json, Batch>(
  objective: AsyncObjective<Batch>,
  start: Vector | Checkpoint<State> | SavedRun,
  optimizer: Optimizer<State>,
  options: Partial<AsyncBatchOptions<Batch>> = {},
): Promise<Result<State>> {
  const run = watch(start, optimizer, options);
  const { batches, validation, signal } = options;
  const validated = async ({ params }: Iteration): Promise<Evaluation | undefined> => {
    if (validation === undefined) return undefined;
    const returned = await unlessAborted(() => validation(params.slice(), undefined), signal);
    return isAborted(signal) ? undefined : evaluationOf(returned, params.length);
  };
  const from = start as Vector | Checkpoint<State>;
  let began = false;
  try {
    for await (const now of asyncIterations(objective, from, optimizer, batches, signal)) {
      began = true;
      if (run.sees(now, run.validates(now) ? await validated(now) : undefined)) break;
    }
    const open = run.open();
    if (open !== undefined) run.closes(await validated(open));
  } catch (error) {
    run.fails(error);
  }
  const rule = "must not be aborted before the start is measured";
  check(began || !isAborted(signal), "minimizeAsync", "signal", rule, signal);
  return run.result();
}
