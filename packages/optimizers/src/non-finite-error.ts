import { check, type Iteration, type Vector } from "@descent/core";

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
 *   console.log(error.message); // value became Infinity at step 1; step 0 is the last finite one
 *   console.log(error.last.params[0]); // 3
 * }
 * ```
 */
export class NonFiniteError extends Error {
  /** The last iteration that was finite throughout. */
  readonly last: Iteration;

  constructor(what: string, received: unknown, last: Iteration) {
    const { step } = last;
    super(
      `${what} became ${String(received)} at step ${step + 1}; step ${step} is the last finite one`,
    );
    this.name = "NonFiniteError";
    this.last = last;
  }
}

/** Throws unless all of `found` is finite; without an iteration before it, the start is to blame. */
export function refuseNonFinite(
  what: string,
  found: number | Vector,
  last: Iteration | undefined,
): void {
  const entries = typeof found === "number" ? [found] : found;
  const i = entries.findIndex((entry) => !Number.isFinite(entry));
  if (i < 0) return;
  const name = entries === found ? `${what}[${i}]` : what;
  check(last !== undefined, "descend", "start", `must have a finite ${name}`, entries[i]);
  throw new NonFiniteError(name, entries[i], last);
}
