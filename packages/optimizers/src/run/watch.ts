import {
  check,
  checkOptions,
  type Batches,
  type Criterion,
  type Evaluation,
  type Iteration,
  type Json,
  type Objective,
  type Optimizer,
  type StopRule,
  type Vector,
  type Verdict,
} from "@descent/core";
import { refuseNonFinite } from "../non-finite-error.js";
import { ObjectiveError } from "../objective-error.js";
import { reportOf, type Report } from "../report.js";
import { anyOf } from "../stop/any-of.js";
import { judged } from "../stop/criterion.js";
import { diverged } from "../stop/diverged.js";
import { gradientBelow } from "../stop/gradient-below.js";
import { maxSteps } from "../stop/max-steps.js";
import { stalled } from "../stop/stalled.js";
import { stationary } from "../stop/stationary.js";
import { checkSignal, isAborted, type Abort } from "./abort.js";
import type { Checkpoint } from "./checkpoint.js";
import { ended } from "./ended.js";
import { meanOf, withBatch, type Epoch } from "./epoch.js";
import type { SavedRun } from "./saved-run.js";
import { criterionOf } from "./step.js";

// Of Node and of every browser, but not of the language's own library of types.
declare const performance: { readonly now: () => number };

/** When `minimize` stops, and who is told of its progress. */
export interface MinimizeOptions {
  /**
   * When to stop; `anyOf(gradientBelow(1e-8), maxSteps(10_000))` unless given. A zero gradient, a
   * standstill, divergence and non-finite numbers end a run in any case.
   */
  readonly until?: StopRule;
  /** Ends the run after the iteration during which it is aborted. The report says so. */
  readonly signal?: Abort;
  /**
   * Called with each iteration, what the stop rules say of it, and the run as it can be saved. What it
   * returns is ignored; to end the run, abort the signal.
   */
  readonly onIteration?: (now: Iteration, verdict: Verdict, saved: SavedRun) => void;
}

/** What `minimize` needs besides for a run on batches. */
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
  /** The optimizer's own answer, where that is not the last parameters but their average, say. */
  readonly solution?: Vector;
  /** Why it ended: every criterion with what it measured, and a sentence. */
  readonly report: Report;
  /** The run as JSON, to go on with: see `saveRun`. */
  readonly saved: SavedRun;
}

/** The options of `minimize`, whatever kind the validation objective is of. */
type WatchOptions = MinimizeOptions & {
  readonly batches?: Batches<unknown>;
  readonly validation?: unknown;
};

/** The judge of a run, whoever evaluates: see {@link watch}. */
export interface Watch<State> {
  /** Whether the validation objective is to be measured at this iteration. */
  readonly validates: (now: Iteration<State>) => boolean;
  /** Judges an iteration, and says whether the run ends there. */
  readonly sees: (now: Iteration<State>, validated?: Evaluation) => boolean;
  /** The last iteration, if the run ended where nothing was judged, in the middle of an epoch. */
  readonly open: () => Iteration<State> | undefined;
  /** Judges that one after all. */
  readonly closes: (now: Iteration<State>, validated?: Evaluation) => void;
  /** Notes why the run cannot go on; throws what is not of a kind that ends a run. */
  readonly fails: (error: unknown) => void;
  /** Where it ended, and why. */
  readonly result: () => Result<State>;
}

/** What must be the same when a run is taken up again. */
type Terms = Pick<SavedRun, "until" | "measuredOn" | "stepsPerEpoch">;

/** What the rules and the loop remember from one iteration to the next. */
type Memory = Pick<SavedRun, "rules" | "best" | "epoch">;

/** An iteration, what was known before and after it, and what the rules said of it. */
interface Seen<State> {
  readonly now: Iteration<State>;
  readonly verdict: Verdict;
  /** When that was. */
  readonly elapsed: number;
  readonly before: Memory;
  readonly after: Memory;
}

/** The judge of a run under `minimize`: all but the loop, which may wait for its objective or not. */
export function watch<State extends Json>(
  start: Vector | Checkpoint<State> | SavedRun,
  optimizer: Optimizer<State>,
  options: WatchOptions,
): Watch<State> {
  checkOptions("minimize", options, ["until", "batches", "validation", "signal", "onIteration"]);
  const { until = anyOf(gradientBelow(1e-8), maxSteps(10_000)), batches, validation } = options;
  const { signal, onIteration } = options;
  const { name, check: asks } = Object(until) as { name: string; check: unknown };
  check(typeof asks === "function", "minimize", "until", "must be a stop rule", until);
  const whole = validation === undefined || batches !== undefined;
  check(whole, "minimize", "validation", "needs batches", validation, {
    hint: "Without batches the objective itself is measured at every step",
  });
  const told = onIteration === undefined || typeof onIteration === "function";
  check(told, "minimize", "onIteration", "must be a function", onIteration);
  checkSignal("minimize", signal);

  const measuredOn =
    batches === undefined ? "objective" : validation === undefined ? "epoch mean" : "validation";
  const terms: Terms = { until: name, measuredOn, stepsPerEpoch: batches?.stepsPerEpoch ?? null };
  const given = Object(start) as Partial<SavedRun>;
  const saved = given.until === undefined ? undefined : (given as SavedRun);
  for (const key of saved ? (Object.keys(terms) as (keyof Terms)[]) : []) {
    const same = given[key] === terms[key];
    check(same, "minimize", `start.${key}`, `must be ${terms[key]}`, given[key], {
      hint: "To go on otherwise, start from the result",
    });
  }
  const rule: StopRule<readonly Json[]> = anyOf(until, stationary(), stalled(), diverged());
  const began = performance.now() - (saved?.elapsed ?? 0);
  const begin: Memory = saved ?? { rules: rule.init, best: null, epoch: null };
  let seen: Seen<State> | undefined;
  const reasons: Criterion[] = [];

  const judge = (
    iteration: Iteration<State>,
    before: Memory,
    epoch: Epoch,
    validation: Evaluation | null | undefined,
  ): Seen<State> => {
    const now = validation === undefined ? iteration : { ...iteration, validation };
    refuseNonFinite({ validation: { ...validation } }, now.step, seen?.now);
    const elapsed = performance.now() - began;
    const [verdict, rules] = rule.check(now, before.rules, elapsed);
    const best = measuredOn === "epoch mean" ? null : lower(before.best, now);
    return { now, verdict, elapsed, before, after: { rules, best, epoch } };
  };
  const save = ({ now, before, elapsed }: Seen<State>): SavedRun => {
    const { step, params, optimizer: made, state, evaluations } = now;
    const { rules, best, epoch } = before;
    const at = { step, params, optimizer: made, state, evaluations: evaluations - 1 };
    return { ...at, ...terms, rules, best, epoch, elapsed };
  };
  const due = ({ step }: Iteration): boolean => step % (batches?.stepsPerEpoch ?? 1) === 0;

  return {
    validates: (now) => validation !== undefined && due(now),
    sees: (now, validated) => {
      const memory = seen?.after ?? begin;
      const { epoch } = memory;
      const over = due(now);
      seen =
        measuredOn === "epoch mean"
          ? judge(now, memory, withBatch(over ? null : epoch, now), over ? meanOf(epoch) : null)
          : judge(now, memory, null, batches && (validated ?? null));
      onIteration?.(seen.now, seen.verdict, save(seen));
      return seen.verdict.stop || isAborted(signal);
    },
    open: () => (seen?.now.validation === null && !isAborted(signal) ? seen.now : undefined),
    closes: (now, validated) => {
      const { before, after, verdict } = seen as Seen<State>;
      const again = judge(now, before, after.epoch, validated ?? meanOf(after.epoch));
      // A rule that stops only between measurements keeps its word.
      if (again.verdict.stop || !verdict.stop) seen = again;
    },
    fails: (error) => {
      if (seen === undefined) throw error;
      const criterion = criterionOf(error);
      if (criterion === undefined) throw new ObjectiveError(error, seen.now, save(seen));
      reasons.push(criterion);
    },
    result: () => {
      check(seen !== undefined, "minimize", "batches", "must have one more batch", batches);
      const { now, verdict, after } = seen;
      if (isAborted(signal)) reasons.push(ended("signal", "limit", "it was aborted"));
      if (!verdict.stop && reasons.length === 0)
        reasons.push(ended("batches", "limit", "the batches have come to their end"));
      const all = [...verdict.criteria, ...reasons];
      const report = reportOf(now, all, verdict.converged, measuredOn);
      const best = after.best as Iteration<State> | null;
      const solution = optimizer.solution?.(now.params, now.state);
      return {
        ...now,
        converged: report.converged,
        ...(best && { best }),
        ...(solution && { solution }),
        report,
        saved: save(seen),
      };
    },
  };
}

/** Whichever of the two has the lower cost; the earlier one if they are level. */
function lower(best: Iteration<Json> | null, now: Iteration<Json>): Iteration<Json> | null {
  const value = judged(now)?.value;
  const lowest = best && judged(best)?.value;
  return value === undefined || (lowest != null && value >= lowest) ? best : now;
}
