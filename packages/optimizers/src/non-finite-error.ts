import { check, type Criterion, type Failure, type Iteration, type Json } from "@descent/core";
import { ended } from "./run/ended.js";

/**
 * A run came upon a number that is not finite. Everything before it is kept: `last` is the last
 * iteration whose parameters, value and gradient are all finite.
 *
 * `descend` throws it; `minimize` reports it instead.
 *
 * @example
 * ```ts
 * import { descend, gradientDescent, NonFiniteError } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * try {
 *   for (const { step } of descend(bowl, [3], gradientDescent(1e200))) void step;
 * } catch (error) {
 *   if (!(error instanceof NonFiniteError)) throw error;
 *   console.log(error.message); // value became Infinity at step 1
 *   console.log(error.last.params[0]); // 3
 * }
 * ```
 */
export class NonFiniteError extends Error implements Failure {
  /** What a report says of it: the criterion `finite` has failed. */
  declare readonly criterion: Criterion;
  /** The last iteration that was finite throughout. */
  declare readonly last: Iteration;

  constructor(what: string, received: unknown, step: number, last: Iteration) {
    const words = `${what} became ${String(received)} at step ${step}`;
    super(words);
    const criterion = ended("finite", "failed", words);
    Object.assign(this, { criterion, last }).name = "NonFiniteError";
  }
}

/**
 * Throws unless all numbers in `found` are finite, `last` being the iteration to fall back to. At
 * the start there is none, and the start is to blame.
 */
export function refuseNonFinite(
  found: Json,
  step: number,
  last: Iteration | undefined,
  path = "",
): void {
  if (isFinite(found)) return;
  for (const [key, entry] of Object.entries(found as object) as [string, Json][]) {
    refuseNonFinite(entry, step, last, path === "" ? key : `${path}[${key}]`);
  }
  check(last !== undefined, "descend", "start", `must have a finite ${path}`, found);
  throw new NonFiniteError(path, found, step, last);
}

function isFinite(found: Json): boolean {
  if (typeof found === "number") return Number.isFinite(found);
  // Not by Object.values, which copies: a list may have a hundred thousand numbers, at every step.
  if (Array.isArray(found)) return found.every(isFinite);
  return Object(found) !== found || Object.values(found as object).every(isFinite);
}
