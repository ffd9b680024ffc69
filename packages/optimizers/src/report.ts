import type { Criterion, Iteration } from "@descent/core";
import { short } from "./short.js";

/** What the criteria of value and gradient are measured on. */
export type MeasuredOn = "objective" | "validation" | "epoch mean";

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

/**
 * The report of a run that ended at `now`: `all` is what was measured there and what ended it, and
 * `good` whether a stop rule calls that convergence.
 */
export function reportOf(
  now: Iteration,
  all: readonly Criterion[],
  good: boolean,
  measuredOn: MeasuredOn,
): Report {
  const criteria = [...new Map(all.map((criterion) => [criterion.name, criterion])).values()];
  const met = criteria.filter((criterion) => criterion.met);
  const converged = good && met.every(({ kind }) => kind !== "failed");
  const reasons = met.filter(({ kind }) => (kind === "converged") === converged).map(clause);
  const { step, evaluations, optimizer } = now;
  return {
    converged,
    met: met.map(({ name }) => name),
    criteria,
    sentence:
      `${converged ? "Converged" : "Stopped"} after ${step} step${step === 1 ? "" : "s"}` +
      `${converged ? "" : " without converging"}: ` +
      `${(converged ? reasons : [...reasons, ...criteria.flatMap(distance)]).join("; ")}.` +
      (measuredOn === "epoch mean" ? " Measured on batches, as their mean over an epoch." : ""),
    steps: step,
    evaluations,
    optimizer,
    measuredOn,
  };
}

function clause({ name, measured, words }: Criterion): string {
  return words ?? `${name} measured ${short(measured ?? NaN)}`;
}

/** How far a criterion of convergence still is from being met; the implied ones go without saying. */
function distance({ name, kind, measured, threshold, met, words }: Criterion): readonly string[] {
  if (measured === null || met || kind !== "converged" || words !== undefined) return [];
  let digits = 3;
  while (digits < 17 && short(measured, digits) === short(threshold, digits)) digits++;
  return [`${name} is at ${short(measured, digits)}, not ${short(threshold, digits)}`];
}
