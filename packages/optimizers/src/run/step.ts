import {
  check,
  type Context,
  type Criterion,
  type Evaluation,
  type Iteration,
  type Json,
  type Optimizer,
} from "@descent/core";
import { combine } from "../combine.js";
import { refuseNonFinite } from "../non-finite-error.js";
import type { Checkpoint } from "./checkpoint.js";

/** The iteration at a checkpoint, once J and ∇J have been measured there; `last` is the one before. */
export function iterationAt<State>(
  { step, params, optimizer, state }: Checkpoint<State>,
  { value, gradient }: Evaluation,
  evaluations: number,
  last: Iteration | undefined,
): Iteration<State> {
  refuseNonFinite({ value, gradient }, step, last);
  return { step, params, value, gradient, optimizer, state, evaluations };
}

/** One update, θ ← θ − delta. An error that ends the run keeps the iteration it came from. */
export function advance<State extends Json>(
  now: Iteration<State>,
  optimizer: Optimizer<State>,
  evaluate: Context["evaluate"],
): Checkpoint<State> {
  const { step, params, value, gradient } = now;
  try {
    const context = { step, params, value, gradient, evaluate };
    const [delta, state] = optimizer.update(gradient, now.state, context);
    const rule = `must have ${params.length} entries`;
    check(delta.length === params.length, now.optimizer, "delta", rule, delta);
    const next = { params: combine(params, delta, (entry, change) => entry - change), state };
    refuseNonFinite(next, step + 1, now);
    return { ...now, ...next, step: step + 1 };
  } catch (error) {
    if (criterionOf(error)) Object.assign(error as Error, { last: now });
    throw error;
  }
}

/** What an error that ends a run has measured: see `Failure`. */
export function criterionOf(error: unknown): Criterion | undefined {
  return (Object(error) as { criterion?: Criterion }).criterion;
}
