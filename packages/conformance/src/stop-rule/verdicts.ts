import type { StopRule, Verdict } from "@descent/core";
import { elapsedAt, histories } from "./histories.js";

/** A verdict with the place it was given at, for messages. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly where: string;
}

/** What a rule says of every iteration of every history, each history from the rule's `init`. */
export function* verdicts(rule: StopRule): Generator<Judgement, void> {
  for (const { name, iterations } of histories()) {
    let state = rule.init;
    for (const now of iterations) {
      const [verdict, next] = rule.check(now, state, elapsedAt(now.step));
      yield { verdict, where: `step ${now.step} of ${name}` };
      state = next;
    }
  }
}
