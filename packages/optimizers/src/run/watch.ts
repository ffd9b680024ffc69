import {
  check,
  checkOptions,
  type Batches,
  type Criterion,
  type Evaluation,
  type Iteration,
  type Json,
  type Optimizer,
  type StopRule,
  type Vector,
  type Verdict,
} from "@descent/core";
import { refuseNonFinite } from "../non-finite-error.js";
import { ObjectiveError } from "../objective-error.js";
import { reportOf } from "../report.js";
import { anyOf } from "../stop/any-of.js";
import { checkRule } from "../stop/combined.js";
import { diverged } from "../stop/diverged.js";
import { gradientBelow } from "../stop/gradient-below.js";
import { maxSteps } from "../stop/max-steps.js";
import { stalled } from "../stop/stalled.js";
import { stationary } from "../stop/stationary.js";
import { checkSignal, isAborted } from "./abort.js";
import type { Checkpoint } from "./checkpoint.js";
import { ended } from "./ended.js";
import { meanOf, withBatch, type Epoch } from "./epoch.js";
import { lower } from "./lower.js";
import type { MinimizeOptions } from "./minimize-options.js";
import type { Result } from "./result.js";
import type { SavedRun } from "./saved-run.js";
import { criterionOf } from "./step.js";
import { savedUnder, type Terms } from "./terms.js";

// Of Node and of every browser, but not of the language's own library of types.
declare const performance: { readonly now: () => number };

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
  readonly closes: (validated?: Evaluation) => void;
  /** Notes why the run cannot go on; throws what is not of a kind that ends a run. */
  readonly fails: (error: unknown) => void;
  /** Where it ended, and why. */
  readonly result: () => Result<State>;
}

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
  checkRule("minimize", "until", until);
  const whole = validation === undefined || batches !== undefined;
  check(whole, "minimize", "validation", "needs batches", validation, {
    hint: "Without batches the objective itself is measured at every step",
  });
  const told = onIteration === undefined || typeof onIteration === "function";
  check(told, "minimize", "onIteration", "must be a function", onIteration);
  checkSignal("minimize", signal);

  const measuredOn =
    batches === undefined ? "objective" : validation === undefined ? "epoch mean" : "validation";
  const terms: Terms = {
    until: until.name,
    measuredOn,
    stepsPerEpoch: batches?.stepsPerEpoch ?? null,
  };
  const rule: StopRule<readonly Json[]> = anyOf(until, stationary(), stalled(), diverged());
  const fresh = { rules: rule.init, best: null, epoch: null, elapsed: 0 };
  const { rules, best, epoch, elapsed } = savedUnder(terms, start) ?? fresh;
  const begin: Memory = { rules, best, epoch };
  const began = performance.now() - elapsed;
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
    const { step, params, optimizer: made, state } = now;
    const evaluations = now.evaluations - 1;
    return { step, params, optimizer: made, state, evaluations, ...terms, ...before, elapsed };
  };
  const due = ({ step }: Iteration): boolean => step % (batches?.stepsPerEpoch ?? 1) === 0;

  return {
    validates: (now) => validation !== undefined && due(now),
    sees: (now, validated) => {
      const memory = seen?.after ?? begin;
      const { epoch } = memory;
      const over = due(now);
      const next = measuredOn === "epoch mean" ? withBatch(over ? null : epoch, now) : null;
      seen = judge(now, memory, next, batches && (over ? (validated ?? meanOf(epoch)) : null));
      onIteration?.(seen.now, seen.verdict, save(seen));
      return seen.verdict.stop || isAborted(signal);
    },
    open: () => (seen?.now.validation === null && !isAborted(signal) ? seen.now : undefined),
    closes: (validated) => {
      const { now, before, after, verdict } = seen as Seen<State>;
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
