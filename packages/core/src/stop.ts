import type { Iteration } from "./iteration.js";
import type { Json } from "./json.js";

/** One measured reason to stop, or not to: never a bare boolean. */
export interface Criterion {
  /** The call that makes it: `gradientBelow(1e-8)`. */
  readonly name: string;
  /**
   * What it means when met: the answer is good enough (`converged`), patience, steps or time have
   * run out (`limit`), or going on is useless (`failed`).
   */
  readonly kind: "converged" | "limit" | "failed";
  /** What was measured; `null` where there is nothing to measure yet. */
  readonly measured: number | null;
  /** The number it was held against. */
  readonly threshold: number;
  /** Whether what was measured has reached the threshold. */
  readonly met: boolean;
  /** What is said in a report when it is met, instead of the numbers: `the gradient is zero`. */
  readonly words?: string;
}

/**
 * An error by which an optimizer ends a run that it cannot go on with, as a line search does that
 * found no lower point. `descend` lets it through; `minimize` reports its criterion.
 */
export interface Failure extends Error {
  /** What was measured, of kind `failed` and met, in words: it goes into the report. */
  readonly criterion: Criterion;
  /** The last iteration of the run, which is complete; the loop puts it here. */
  readonly last?: Iteration;
}

/** What a stop rule says of one iteration. */
export interface Verdict {
  /** Whether to end the run here. */
  readonly stop: boolean;
  /** Whether the rule stopped the run because the answer is good enough; false while it runs. */
  readonly converged: boolean;
  /** Every criterion the rule is made of, met or not. */
  readonly criteria: readonly Criterion[];
}

/**
 * When to stop: a pure function with its memory in the open, asked once for each iteration, step 0
 * included.
 */
export interface StopRule<State extends Json = Json> {
  /** The call that makes it: `anyOf(gradientBelow(1e-8), maxSteps(500))`. */
  readonly name: string;
  /** The memory before the first iteration. */
  readonly init: State;
  /**
   * `elapsed` is the time since the start of the run, in milliseconds. A method and not an arrow
   * property, so that a StopRule<null> may stand wherever a StopRule is asked for.
   */
  check(now: Iteration, state: State, elapsed: number): readonly [verdict: Verdict, state: State];
}
