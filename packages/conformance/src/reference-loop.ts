import type { Evaluation, Iteration, Json, Objective, Optimizer, Vector } from "@descent/core";
import { entry } from "./entry.js";

/**
 * Descent in its plainest form: θ ← θ − delta, without end. What the laws of optimizers run on; it
 * may be started again from any iteration it gave. It checks nothing: for runs use `descend` of
 * `@descent/optimizers`.
 *
 * @example
 * ```ts
 * import { bowl, referenceLoop } from "@descent/conformance";
 *
 * const halving = {
 *   name: "halving",
 *   init: () => null,
 *   update: (direction: readonly number[]) => [direction.map((slope) => slope / 2), null] as const,
 * };
 * for (const { step, params } of referenceLoop(bowl(1).objective, [8], halving)) {
 *   console.log(step, params[0]);
 *   if (step === 2) break;
 * }
 * // 0 8
 * // 1 4
 * // 2 2
 * ```
 */
export function* referenceLoop(
  objective: Objective,
  start: Vector,
  optimizer: Optimizer,
  from?: Iteration<Json>,
): Generator<Iteration<Json>, never> {
  const { name } = optimizer;
  let params = from?.params ?? start;
  let state = from?.state ?? optimizer.init(params);
  let evaluations = from?.evaluations ?? 0;
  const evaluate = (at: Vector): Evaluation => (evaluations++, objective(at));
  for (let step = from?.step ?? 0; ; step++) {
    const { value, gradient } = from?.step === step ? from : evaluate(params);
    yield { step, params, value, gradient, optimizer: name, state, evaluations };
    const context = { step, params, value, gradient, evaluate };
    const [delta, next] = optimizer.update(gradient, state, context);
    params = params.map((theta, i) => theta - entry(delta, i));
    state = next;
  }
}
