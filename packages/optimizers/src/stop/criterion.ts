import {
  check,
  type Criterion,
  type Evaluation,
  type Iteration,
  type Json,
  type StopRule,
  type Vector,
} from "@descent/core";
import { maxNorm } from "../norm.js";

/** What a rule measured, null if there was nothing to measure; its next memory; its words, if any. */
type Measured<State> = readonly [measured: number | null, state: State, words?: string];

/**
 * A rule of one criterion: of convergence, met when what was measured is at most the threshold; of
 * another kind, when it is at least that.
 */
export function ruleOf<State extends Json>(
  name: string,
  kind: Criterion["kind"],
  threshold: number,
  init: State,
  measure: (now: Iteration, state: State, elapsed: number) => Measured<State>,
): StopRule<State> {
  const good = kind === "converged";
  return {
    name,
    init,
    check: (now, before, elapsed) => {
      const [measured, state, words] = measure(now, before, elapsed);
      const met = measured !== null && (good ? measured <= threshold : measured >= threshold);
      const criterion = { name, kind, measured, threshold, met, ...(words && { words }) };
      return [{ stop: met, converged: met && good, criteria: [criterion] }, state];
    },
  };
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
