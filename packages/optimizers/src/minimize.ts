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
import { evaluate } from "./evaluate.js";
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
   * on the criteria of value and gradient. Without it they see one batch, and there is no `best`.
   */
  readonly validation?: Objective;
}

/** Where a run ended, and why. Its `params` are finite, whatever happened. */
export interface Result<State = unknown> extends Iteration<State> {
  /** Whether it stopped because the answer is good enough; the same as `report.converged`. */
  readonly converged: boolean;
  /** The iteration of lowest cost; absent in a run on batches without a validation objective. */
  readonly best?: Iteration<State>;
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
  check(typeof until.check === "function", "minimize", "until", "must be a stop rule", until);
  const whole = validation === undefined || batches !== undefined;
  check(whole, "minimize", "validation", "needs batches", validation, {
    hint: "Without batches the objective itself is measured at every step",
  });

  const measuredOn =
    batches === undefined ? "objective" : validation === undefined ? "one batch" : "validation";
  const rule: StopRule<RuleStates> = anyOf(...[until, ...alwaysOn(measuredOn, batches)]);
  const began = performance.now();
  let best: Iteration<State> | undefined;
  let seen: Seen<State> | undefined;
  const judge = (iteration: Iteration<State>, states: RuleStates, due: boolean): Seen<State> => {
    const now = withValidation(iteration, validation, due, seen?.now);
    if (measuredOn !== "one batch") best = lower(best, now);
    const [verdict, after] = rule.check(now, states, performance.now() - began);
    return { now, states, verdict, after };
  };

  let reason: Criterion | undefined;
  try {
    for (const iteration of iterations(objective, start, optimizer, batches)) {
      const due = batches !== undefined && iteration.step % batches.stepsPerEpoch === 0;
      seen = judge(iteration, seen?.after ?? rule.init, due);
      if (seen.verdict.stop) break;
    }
    // The last iteration is always judged by a measurement, though its epoch may not be over.
    if (seen?.now.validation === null) seen = judge(seen.now, seen.states, true);
    if (seen?.verdict.stop === false) reason = batchesEnded(seen.now.step);
  } catch (error) {
    if (seen === undefined) throw error;
    if (!(error instanceof NonFiniteError)) throw new ObjectiveError(error, seen.now);
    reason = nonFinite(error.message);
  }
  check(seen !== undefined, "minimize", "batches", "must have at least one batch", batches);
  const report = reportOf(seen.now, seen.verdict, reason, optimizer.name, measuredOn);
  return {
    ...seen.now,
    converged: report.converged,
    ...(best === undefined ? {} : { best }),
    report,
  };
}

type RuleStates = readonly Json[];

/** The latest iteration, the rules' states before and after it, and what they said of it. */
interface Seen<State> {
  readonly now: Iteration<State>;
  readonly states: RuleStates;
  readonly verdict: Verdict;
  readonly after: RuleStates;
}

/** The rules of every run. On batches alone, only a whole epoch of zeros or of standing still tells. */
function alwaysOn(
  measuredOn: Report["measuredOn"],
  batches: Batches<unknown> | undefined,
): readonly StopRule[] {
  const epoch = measuredOn === "one batch" ? batches?.stepsPerEpoch : undefined;
  return [
    stationary(epoch),
    stalled(epoch === undefined ? undefined : Math.max(epoch, 10)),
    diverged(),
  ];
}

/** The iteration with the validation objective measured at it, if that is asked for and due. */
function withValidation<State>(
  iteration: Iteration<State>,
  objective: Objective | undefined,
  due: boolean,
  last: Iteration | undefined,
): Iteration<State> {
  if (objective === undefined) return iteration;
  if (!due) return { ...iteration, validation: null };
  const validation = evaluate(objective, iteration.params, undefined);
  refuseNonFinite("validation value", validation.value, last);
  refuseNonFinite("validation gradient", validation.gradient, last);
  return { ...iteration, validation };
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
