import {
  checkOptions,
  type Batches,
  type Evaluation,
  type Iteration,
  type Json,
  type Objective,
  type Optimizer,
  type Vector,
} from "@descent/core";
import { evaluate } from "./evaluate.js";
import { begin, type Checkpoint } from "./run/checkpoint.js";
import { pointsAfter } from "./run/points.js";
import { advance, iterationAt } from "./run/step.js";

/** What a run on batches needs besides the first three arguments of {@link descend}. */
export interface DescendOptions<Batch> {
  /** One batch for each update; their end is the end of the run. */
  readonly batches: Batches<Batch>;
}

/**
 * Gradient descent as a loop of yours: yields the start (step 0), then the parameters after each
 * update θ ← θ − delta, with value and gradient measured there. Leave it with `break`.
 *
 * Without batches it never ends by itself. With n batches it makes n updates and yields n + 1
 * iterations: iteration k is measured on batch k, which also makes update k; the last iteration is
 * measured on the last batch. All parameters are updated at once, from one gradient.
 *
 * @param objective - θ ↦ (J(θ), ∇J(θ)), on one batch if there are batches.
 * @param start - The parameters at step 0, or an earlier iteration (a {@link Checkpoint}) to go on
 *   from with the same bits as if the run had not been stopped.
 * @param optimizer - The update rule.
 * @throws DescentError at once when an argument is unusable or the start is of another optimizer, and
 *   at step 0 when the objective is not finite at the start.
 * @throws NonFiniteError with the last finite iteration, when a later one is not finite.
 *
 * @example
 * ```ts
 * import { descend, gradientDescent } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * for (const { step, params } of descend(bowl, [3], gradientDescent(0.25))) {
 *   console.log(step, params[0]);
 *   if (step === 2) break;
 * }
 * // 0 3
 * // 1 1.5
 * // 2 0.75
 * ```
 */
export function descend<State extends Json>(
  objective: Objective,
  start: Vector | Checkpoint<State>,
  optimizer: Optimizer<State>,
): Generator<Iteration<State>, void, undefined>;
export function descend<State extends Json, Batch>(
  objective: Objective<Batch>,
  start: Vector | Checkpoint<State>,
  optimizer: Optimizer<State>,
  options: DescendOptions<Batch>,
): Generator<Iteration<State>, void, undefined>;
export function descend<State extends Json, Batch>(
  objective: Objective<Batch>,
  start: Vector | Checkpoint<State>,
  optimizer: Optimizer<State>,
  options: Partial<DescendOptions<Batch>> = {},
): Generator<Iteration<State>, void, undefined> {
  checkOptions("descend", options, ["batches"]);
  return iterations(objective, start, optimizer, options.batches);
}

/** The body of {@link descend}, with or without batches. */
export function iterations<State extends Json, Batch>(
  objective: Objective<Batch>,
  start: Vector | Checkpoint<State>,
  optimizer: Optimizer<State>,
  batches: Batches<Batch> | undefined,
): Generator<Iteration<State>, void, undefined> {
  const from = begin(objective, start, optimizer, batches);
  return run(objective, from, optimizer, batches?.from(from.step) ?? endless(undefined as Batch));
}

/** The batches of a run without batches: the same nothing at every step. */
export function* endless<Batch>(nothing: Batch): Generator<Batch, void, undefined> {
  for (;;) yield nothing;
}

function* run<State extends Json, Batch>(
  objective: Objective<Batch>,
  from: Checkpoint<State>,
  optimizer: Optimizer<State>,
  batches: Iterable<Batch>,
): Generator<Iteration<State>, void, undefined> {
  const points = pointsAfter(from.evaluations);
  let at = from;
  let last: Iteration<State> | undefined;
  let measure: (() => Iteration<State>) | undefined;
  for (const batch of batches) {
    const look = (point: Vector): Evaluation =>
      points.find(point) ?? points.add(point, evaluate(objective, point, batch));
    // Looked up first and counted then: arguments are evaluated in their order.
    measure = () => iterationAt(at, look(at.params), points.count, last);
    if (batch !== undefined) points.reset();
    last = measure();
    yield last;
    points.reset(at.params);
    at = advance(last, optimizer, look);
  }
  if (measure !== undefined) yield measure();
}
