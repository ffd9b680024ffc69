import {
  checkOptions,
  type AsyncObjective,
  type Batches,
  type Evaluation,
  type Iteration,
  type Json,
  type Optimizer,
  type Vector,
} from "@descent/core";
import { endless } from "./descend.js";
import { evaluationOf } from "./evaluate.js";
import { checkSignal, isAborted, unlessAborted, type Abort } from "./run/abort.js";
import { breather } from "./run/breather.js";
import { begin, type Checkpoint } from "./run/checkpoint.js";
import { pointsAfter, type Points } from "./run/points.js";
import { advance, iterationAt } from "./run/step.js";

/** How {@link descendAsync} ends early. */
export interface AsyncOptions {
  /** Ends the loop at once when it is aborted, also while the objective is being waited for. */
  readonly signal?: Abort;
}

/** What a run on batches needs besides the first three arguments of {@link descendAsync}. */
export interface AsyncDescendOptions<Batch> extends AsyncOptions {
  /** One batch for each update; their end is the end of the run. */
  readonly batches: Batches<Batch>;
}

/**
 * `descend` for an objective that answers later: the same loop, the same updates, the same bits.
 * Leave it with `break`, or by aborting the signal.
 *
 * Whenever it has worked for 12 ms it lets timers, input and drawing have their turn, also with an
 * objective that answers at once. A line search works too: its update, which is pure, is asked again
 * with each point it needed.
 *
 * @param objective - θ ↦ (J(θ), ∇J(θ)) or a promise of it, on one batch if there are batches.
 * @param start - The parameters at step 0, or an earlier iteration to go on from.
 * @param optimizer - The update rule.
 * @param options - A signal; batches.
 * @throws DescentError and NonFiniteError as `descend` does.
 *
 * @example
 * ```ts
 * import { descendAsync, gradientDescent } from "@descent/optimizers";
 *
 * const remote = async ([theta = 0]: readonly number[]) => {
 *   await Promise.resolve(); // a request, a query, a worker
 *   return { value: theta ** 2, gradient: [2 * theta] };
 * };
 * for await (const { step, params } of descendAsync(remote, [3], gradientDescent(0.25))) {
 *   console.log(step, params[0]);
 *   if (step === 2) break;
 * }
 * // 0 3
 * // 1 1.5
 * // 2 0.75
 * ```
 */
export function descendAsync<State extends Json>(
  objective: AsyncObjective,
  start: Vector | Checkpoint<State>,
  optimizer: Optimizer<State>,
  options?: AsyncOptions,
): AsyncGenerator<Iteration<State>, void, undefined>;
export function descendAsync<State extends Json, Batch>(
  objective: AsyncObjective<Batch>,
  start: Vector | Checkpoint<State>,
  optimizer: Optimizer<State>,
  options: AsyncDescendOptions<Batch>,
): AsyncGenerator<Iteration<State>, void, undefined>;
export function descendAsync<State extends Json, Batch>(
  objective: AsyncObjective<Batch>,
  start: Vector | Checkpoint<State>,
  optimizer: Optimizer<State>,
  options: Partial<AsyncDescendOptions<Batch>> = {},
): AsyncGenerator<Iteration<State>, void, undefined> {
  checkOptions("descendAsync", options, ["batches", "signal"]);
  checkSignal("descendAsync", options.signal);
  return asyncIterations(objective, start, optimizer, options.batches, options.signal);
}

/** The body of {@link descendAsync}, with or without batches. */
export function asyncIterations<State extends Json, Batch>(
  objective: AsyncObjective<Batch>,
  start: Vector | Checkpoint<State>,
  optimizer: Optimizer<State>,
  batches: Batches<Batch> | undefined,
  signal: Abort | undefined,
): AsyncGenerator<Iteration<State>, void, undefined> {
  const from = begin(objective, start, optimizer, batches);
  const source = batches?.from(from.step) ?? endless(undefined as Batch);
  return run(objective, from, optimizer, source, signal);
}

async function* run<State extends Json, Batch>(
  objective: AsyncObjective<Batch>,
  from: Checkpoint<State>,
  optimizer: Optimizer<State>,
  batches: Iterable<Batch>,
  signal: Abort | undefined,
): AsyncGenerator<Iteration<State>, void, undefined> {
  const points = pointsAfter(from.evaluations);
  const breathe = breather();
  let at = from;
  let last: Iteration<State> | undefined;
  let measure: (() => Promise<Iteration<State> | undefined>) | undefined;
  for (const batch of batches) {
    const look = async (point: Vector): Promise<Evaluation | undefined> => {
      const known = points.find(point);
      if (known !== undefined) return known;
      await breathe();
      if (isAborted(signal)) return undefined;
      const returned = await unlessAborted(() => objective(point.slice(), batch), signal);
      if (isAborted(signal)) return undefined;
      return points.add(point, evaluationOf(returned, point.length));
    };
    measure = async () => {
      const evaluation = await look(at.params);
      return evaluation && iterationAt(at, evaluation, points.count, last);
    };
    if (batch !== undefined) points.reset();
    last = await measure();
    if (last === undefined) return;
    yield last;
    points.reset(at.params);
    for (;;) {
      const tried = attempt(last, optimizer, points);
      if ("step" in tried) {
        at = tried;
        break;
      }
      if ((await look(tried)) === undefined) return;
    }
  }
  const end = await measure?.();
  if (end !== undefined) yield end;
}

/** The next checkpoint, or the first point that the update wants to know of before. */
function attempt<State extends Json>(
  now: Iteration<State>,
  optimizer: Optimizer<State>,
  points: Points,
): Checkpoint<State> | Vector {
  const missing: Vector[] = [];
  try {
    const next = advance(now, optimizer, (point) => {
      const known = points.find(point);
      if (known !== undefined) return known;
      missing.push(point.slice());
      throw new Error("this point is being evaluated, and the update will be asked again");
    });
    if (missing[0] === undefined) return next;
  } catch (error) {
    if (missing[0] === undefined) throw error;
  }
  return missing[0];
}
