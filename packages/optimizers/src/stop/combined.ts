import type { Json, StopRule } from "@descent/core";
import { callName } from "../call-name.js";

/** A list of rules, with the list of their states. */
export type Rules<States extends readonly Json[]> = {
  readonly [K in keyof States]: StopRule<States[K]>;
};

/**
 * A rule that stops when some, or every, of the given ones do. It asks all of them, also after one
 * that stops: a report shows every reason.
 */
export function combined(
  call: string,
  quantifier: "some" | "every",
  rules: readonly StopRule[],
): StopRule<readonly Json[]> {
  return {
    name: callName(call, ...rules.map(({ name }) => name)),
    init: rules.map(({ init }) => init),
    check: (now, states, elapsed) => {
      const checked = rules.map((rule, i) => rule.check(now, states[i] as Json, elapsed));
      const verdicts = checked.map(([verdict]) => verdict);
      const stop = verdicts[quantifier]((verdict) => verdict.stop);
      const verdict = {
        stop,
        converged: stop && verdicts.some(({ converged }) => converged),
        criteria: verdicts.flatMap(({ criteria }) => criteria),
      };
      return [verdict, checked.map(([, state]) => state)];
    },
  };
}
