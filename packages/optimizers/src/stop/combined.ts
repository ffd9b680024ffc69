import { check, type Json, type StopRule, type Verdict } from "@descent/core";
import { callName } from "../call-name.js";

/** What a rule of somebody else's may return, as JavaScript sees it. */
type Returned = readonly [Partial<Verdict>?, ...unknown[]];

/** Throws unless `rule` is a stop rule. */
export function checkRule(call: string, argument: string, rule: unknown): void {
  const { check: asks } = Object(rule) as { readonly check: unknown };
  check(typeof asks === "function", call, argument, "must be a stop rule", rule);
}

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
  rules.forEach((rule, i) => {
    checkRule(call, `rules[${i}]`, rule);
  });
  return {
    name: callName(call, ...rules.map(({ name }) => name)),
    init: rules.map(({ init }) => init),
    check: (now, states, elapsed) => {
      const checked = rules.map((rule, i) => {
        const returned = rule.check(now, states[i] as Json, elapsed);
        const ok = typeof (returned as Returned | undefined)?.[0]?.stop === "boolean";
        check(ok, rule.name, "check", "must return [verdict, state]", returned);
        return returned;
      });
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
