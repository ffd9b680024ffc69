import {
  check,
  type Criterion,
  type Evaluation,
  type Iteration,
  type Vector,
  type Verdict,
} from "@descent/core";
import { maxNorm } from "../norm.js";

/** The verdict of a rule that is one criterion: it stops when that is met. */
export function verdictOf(criterion: Criterion): Verdict {
  const { met, kind } = criterion;
  return { stop: met, converged: met && kind === "converged", criteria: [criterion] };
}

/** A criterion that is met when something was measured and is at most the threshold. */
export function atMost(
  name: string,
  kind: Criterion["kind"],
  measured: number | null,
  threshold: number,
): Criterion {
  return { name, kind, measured, threshold, met: measured !== null && measured <= threshold };
}

/** A criterion that is met when what was measured is at least the threshold. */
export function atLeast(
  name: string,
  kind: Criterion["kind"],
  measured: number,
  threshold: number,
  words?: string,
): Criterion {
  const criterion = { name, kind, measured, threshold, met: measured >= threshold };
  return words === undefined ? criterion : { ...criterion, words };
}

/**
 * The value and gradient that a rule judges by: those of the validation objective where the run has
 * one, else the iteration's own; null at a step where the validation objective was not measured.
 */
export function judged(now: Iteration): Evaluation | null {
  return now.validation === undefined ? now : now.validation;
}

/** Whether the last update changed no parameter although there is a slope: no sign of convergence. */
export function isStuck(now: Iteration, before: Vector): boolean {
  const { gradient } = judged(now) ?? now;
  return maxNorm(gradient) > 0 && now.params.every((entry, i) => entry === before[i]);
}

/** Throws unless `tolerance` is a finite number of at least 0. */
export function checkTolerance(call: string, tolerance: unknown): void {
  const ok = Number.isFinite(tolerance) && (tolerance as number) >= 0;
  check(ok, call, "tolerance", "must be a finite number of at least 0", tolerance);
}
