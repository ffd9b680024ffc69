import {
  check,
  checkOptions,
  type Batches,
  type Criterion,
  type Iteration,
  type Json,
  type Objective,
  type Optimizer,
  type StopRule,
  type Vector,
  type Verdict,
} from "@descent/core";
import { iterations, type Checkpoint } from "./descend.js";
import { judgementOf } from "./judgement.js";
import { NonFiniteError, refuseNonFinite } from "./non-finite-error.js";
import { ObjectiveError } from "./objective-error.js";
import { batchesEnded, nonFinite, reportOf, type Report } from "./report.js";
import { anyOf } from "./stop/any-of.js";
import { judged } from "./stop/criterion.js";
import { diverged } from "./stop/diverged.js";
import { gradientBelow } from "./stop/gradient-below.js";
import { maxSteps } from "./stop/max-steps.js";
import { stalled } from "./stop/stalled.js";
import { stationary } from "./stop/stationary.js";

// Of Node and of every browser, but not of the language's own library of types.
declare const performance: { readonly now: () => number };

/** When {@link minimize} stops. */
export interface MinimizeOptions {
  /**
   * When to stop; `anyOf(gradientBelow(1e-8), maxSteps(10_000))` unless given. A zero gradient, a
   * standstill, divergence and non-finite numbers end a run in any case.
   */
  readonly until?: StopRule;
}

/** What {@link minimize} needs besides for a run on batches. */
export interface BatchOptions<Batch> extends MinimizeOptions {
  /** One batch for each update; their end is the end of the run. */
  readonly batches: Batches<Batch>;
  /**
   * The whole cost, or the cost on other examples: measured once an epoch, it decides on `best` and
   * on the criteria of value and gradient. Without it they see the mean of an epoch's batches, and
   * there is no `best`.
   */
  readonly validation?: Objective;
}

/** Where a run ended, and why. Its `params` are finite, whatever happened. */
export interface Result<State = unknown> extends Iteration<State> {
  /** Whether it stopped because the answer is good enough; the same as `report.converged`. */
  readonly converged: boolean;
  /** The iteration of lowest cost; absent in a run on batches without a validation objective. */
  readonly best?: Iteration<State>;
  /** Why it ended: every criterion with what it measured, and a sentence. */
  readonly report: Report;
}

/**
 * Runs `descend` until a stop rule ends it, and reports why.
 *
 * @param objective - θ ↦ (J(θ), ∇J(θ)), on one batch if there are batches.
 * @param start - The parameters at step 0, or an earlier iteration to go on from.
 * @param optimizer - The update rule.
 * @param options - When to stop; batches, and the validation objective that judges a run on them.
 * @throws DescentError when an argument is unusable or the start is not finite; ObjectiveError, with
 *   the last iteration, when the objective throws.
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
  start: Vector | Checkpoint<State>,
  optimizer: Optimizer<State>,
  options?: MinimizeOptions,
): Result<State>;
export function minimize<State extends Json, Batch>(
  objective: Objective<Batch>,
  start: Vector | Checkpoint<State>,
  optimizer: Optimizer<State>,
  options: BatchOptions<Batch>,
): Result<State>;
export function minimize<State extends Json, Batch>(
  objective: Objective<Batch>,
  start: Vector | Checkpoint<State>,
  optimizer: Optimizer<State>,
  options: Partial<BatchOptions<Batch>> = {},
): Result<State> {
  checkOptions("minimize", options, ["until", "batches", "validation"]);
  const { until = anyOf(gradientBelow(1e-8), maxSteps(10_000)), batches, validation } = options;
  const { check: asks } = Object(until) as Partial<StopRule>;
  check(typeof asks === "function", "minimize", "until", "must be a stop rule", until);
  const whole = validation === undefined || batches !== undefined;
  check(whole, "minimize", "validation", "needs batches", validation, {
    hint: "Without batches the objective itself is measured at every step",
  });

  const { measuredOn, measure } = judgementOf(batches, validation);
  const rules = [until, stationary(), stalled(), diverged()];
  const rule: StopRule<readonly Json[]> = anyOf(...rules);
  const began = performance.now();
  let best: Iteration<State> | undefined;
  let seen: Seen<State> | undefined;
  const judge = (
    iteration: Iteration<State>,
    before: readonly Json[],
    final: boolean,
  ): Seen<State> => {
    const judgement = measure(iteration, final);
    const now = judgement === undefined ? iteration : { ...iteration, validation: judgement };
    if (judgement) refuseNonFinite({ validation: { ...judgement } }, now.step, seen?.now);
    if (measuredOn !== "epoch mean") best = lower(best, now);
    const [verdict, after] = rule.check(now, before, performance.now() - began);
    return { now, before, verdict, after };
  };

  let reason: Criterion | undefined;
  try {
    for (const iteration of iterations(objective, start, optimizer, batches)) {
      seen = judge(iteration, seen?.after ?? rule.init, false);
      if (seen.verdict.stop) break;
    }
    if (seen?.verdict.stop === false) reason = batchesEnded(seen.now.step);
    // The last iteration is always judged by a measurement, though its epoch may not be over.
    if (seen?.now.validation === null) {
      const final = judge(seen.now, seen.before, true);
      if (final.verdict.stop || reason !== undefined) seen = final;
    }
  } catch (error) {
    if (seen === undefined) throw error;
    if (!(error instanceof NonFiniteError)) throw new ObjectiveError(error, seen.now);
    reason = nonFinite(error.message);
  }
  check(seen !== undefined, "minimize", "batches", "must have one more batch", batches);
  const report = reportOf(seen.now, seen.verdict, reason, measuredOn);
  const { converged } = report;
  return { ...seen.now, converged, ...(best === undefined ? {} : { best }), report };
}

/** The latest iteration, the rules' states before and after it, and what they said of it. */
interface Seen<State> {
  readonly now: Iteration<State>;
  readonly before: readonly Json[];
  readonly verdict: Verdict;
  readonly after: readonly Json[];
}

/** Whichever of the two has the lower cost; the earlier one if they are level. */
function lower<State>(
  best: Iteration<State> | undefined,
  now: Iteration<State>,
): Iteration<State> | undefined {
  const value = judged(now)?.value;
  if (value === undefined) return best;
  const lowest = best === undefined ? undefined : judged(best)?.value;
  return lowest === undefined || value < lowest ? now : best;
}
