import type { Criterion, Iteration, Verdict } from "@descent/core";
import type { MeasuredOn } from "./judgement.js";

/** Why a run ended, as data and in words. */
export interface Report {
  /** Whether a criterion of convergence stopped it, and nothing failed. */
  readonly converged: boolean;
  /** The names of all criteria that were met when it stopped. */
  readonly met: readonly string[];
  /** Every criterion, met or not, with what was measured and the threshold. */
  readonly criteria: readonly Criterion[];
  /** The same in a sentence. */
  readonly sentence: string;
  /** Number of updates made. */
  readonly steps: number;
  /** How often the objective was evaluated; evaluations of a validation objective do not count. */
  readonly evaluations: number;
  /** The optimizer's name, which is the call that makes it. */
  readonly optimizer: string;
  /** What the criteria of value and gradient were measured on. */
  readonly measuredOn: MeasuredOn;
}

/** The report of a run that ended at `now` with a verdict and, perhaps, for a reason of the loop. */
export function reportOf(
  now: Iteration,
  verdict: Verdict,
  reason: Criterion | undefined,
  measuredOn: MeasuredOn,
): Report {
  const given = reason === undefined ? verdict.criteria : [...verdict.criteria, reason];
  const criteria = [...new Map(given.map((criterion) => [criterion.name, criterion])).values()];
  const met = criteria.filter((criterion) => criterion.met);
  const converged = verdict.converged && met.every(({ kind }) => kind !== "failed");
  const reasons = met.filter(({ kind }) => (kind === "converged") === converged).map(clause);
  const open = converged ? [] : criteria.filter(({ kind, met }) => kind === "converged" && !met);
  const head = `${converged ? "Converged" : "Stopped"} after ${now.step} ${now.step === 1 ? "step" : "steps"}`;
  const tail =
    measuredOn === "epoch mean" ? " Measured on batches, as their mean over an epoch." : "";
  return {
    converged,
    met: met.map(({ name }) => name),
    criteria,
    sentence: `${head}${converged ? "" : " without converging"}: ${[...reasons, ...open.flatMap(distance)].join("; ")}.${tail}`,
    steps: now.step,
    evaluations: now.evaluations,
    optimizer: now.optimizer,
    measuredOn,
  };
}

/** The reason to stop when the batches have come to their end. */
export function batchesEnded(step: number): Criterion {
  const words = "the batches have come to their end";
  return { name: "batches", kind: "limit", measured: step, threshold: step, met: true, words };
}

/** The reason to stop when a number was not finite, in the words of the error. */
export function nonFinite(words: string): Criterion {
  return { name: "finite", kind: "failed", measured: null, threshold: 0, met: true, words };
}

function clause({ name, measured, words }: Criterion): string {
  return words ?? `${name} measured ${short(measured ?? NaN, 3)}`;
}

/** How far a criterion of convergence still is from being met; the implied ones go without saying. */
function distance({ name, measured, threshold, words }: Criterion): readonly string[] {
  if (measured === null || words !== undefined) return [];
  let digits = 3;
  while (digits < 17 && short(measured, digits) === short(threshold, digits)) digits++;
  return [`${name} is at ${short(measured, digits)}, not ${short(threshold, digits)}`];
}

function short(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}
