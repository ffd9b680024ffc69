import {
  check,
  checkOptions,
  checkCount,
  checkVector,
  type Batches,
  type Evaluation,
  type Iteration,
  type Json,
  type Objective,
  type Optimizer,
  type Vector,
} from "@descent/core";
import { combine } from "./combine.js";
import { evaluate } from "./evaluate.js";
import { refuseNonFinite } from "./non-finite-error.js";

/** A place to go on from: any iteration of an earlier run, also one that was saved as JSON. */
export type Checkpoint<State> = Pick<
  Iteration<State>,
  "step" | "params" | "optimizer" | "state" | "evaluations"
>;

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
  mustHave("objective", "be a function", typeof objective === "function", objective);
  const { name, update } = Object(optimizer) as Partial<Optimizer<State>>;
  mustHave("optimizer", "be an optimizer", typeof update === "function", optimizer);
  const from = isCheckpoint(start) ? start : fresh(start, optimizer);
  checkVector("descend", "start", from.params);
  checkCount("descend", "start.step", from.step, 0);
  mustHave("start.optimizer", `be ${String(name)}`, from.optimizer === name, from.optimizer);
  const known = batches === undefined || typeof batches.from === "function";
  mustHave("batches", "have a method from(step)", known, batches);
  const source = batches?.from(from.step) ?? endless(undefined as Batch);
  return run(objective, { ...from, params: Array.from(from.params) }, optimizer, source);
}

function mustHave(argument: string, what: string, ok: boolean, received: unknown): asserts ok {
  check(ok, "descend", argument, `must ${what}`, received);
}

function isCheckpoint<State>(start: Vector | Checkpoint<State>): start is Checkpoint<State> {
  return "params" in (Object(start) as object);
}

function fresh<State extends Json>(params: Vector, optimizer: Optimizer<State>): Checkpoint<State> {
  checkVector("descend", "start", params);
  const state = optimizer.init(Array.from(params));
  return { step: 0, params, optimizer: optimizer.name, state, evaluations: 0 };
}

/** The batches of a run without batches: the same nothing at every step. */
function* endless<Batch>(nothing: Batch): Generator<Batch, void, undefined> {
  for (;;) yield nothing;
}

function* run<State extends Json, Batch>(
  objective: Objective<Batch>,
  from: Checkpoint<State>,
  optimizer: Optimizer<State>,
  batches: Iterable<Batch>,
): Generator<Iteration<State>, void, undefined> {
  const { name } = optimizer;
  let { step, params, state, evaluations } = from;
  let last: Iteration<State> | undefined;
  let measure: (() => Iteration<State>) | undefined;
  // What was evaluated in the step that led here: a line search has been at the next point already.
  let known: readonly (readonly [params: Vector, evaluation: Evaluation])[] = [];
  for (const batch of batches) {
    if (batch !== undefined) known = [];
    const at = (point: Vector): Evaluation => {
      const same = known.find(([one]) => one.every((entry, i) => entry === point[i]));
      if (same !== undefined) return same[1];
      evaluations++;
      const evaluation = evaluate(objective, point, batch);
      known = [...known, [point, evaluation]];
      return evaluation;
    };
    measure = () => {
      refuseNonFinite({ params, state }, step, last);
      const { value, gradient } = at(params);
      refuseNonFinite({ value, gradient }, step, last);
      known = [[params, { value, gradient }]];
      return { step, params, value, gradient, optimizer: name, state, evaluations };
    };
    last = measure();
    yield last;
    const context = { step, params, value: last.value, gradient: last.gradient, evaluate: at };
    const [delta, next] = optimizer.update(last.gradient, state, context);
    check(
      delta.length === params.length,
      name,
      "delta",
      `must have ${params.length} entries`,
      delta,
    );
    params = combine(params, delta, (entry, change) => entry - change);
    state = next;
    step++;
  }
  if (measure !== undefined) yield measure();
}
