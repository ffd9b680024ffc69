import type { Iteration, Json, StopRule, Verdict } from "@descent/core";

/** A list of rules, with the list of their states. */
export type Rules<States extends readonly Json[]> = {
  readonly [K in keyof States]: StopRule<States[K]>;
};

/** Asks every rule, also those after one that stops: a report shows all of them. */
export function checkAll(
  rules: readonly StopRule[],
  now: Iteration,
  states: readonly Json[],
  elapsed: number,
): readonly [verdicts: readonly Verdict[], states: readonly Json[]] {
  const checked = rules.map((rule, i) => rule.check(now, states[i] as Json, elapsed));
  return [checked.map(([verdict]) => verdict), checked.map(([, state]) => state)];
}
