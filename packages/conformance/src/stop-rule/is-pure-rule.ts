import { deepFreeze } from "../freeze.js";
import type { Law } from "../law.js";
import { difference } from "../same.js";
import { elapsedAt, histories } from "./histories.js";
import type { StopRuleSubject } from "./stop-rule-subject.js";

/**
 * `check` accepts frozen arguments and depends on nothing else: the same arguments give the same
 * verdict again, whatever was asked in between and whichever instance is asked.
 */
export const isPureRule: Law<StopRuleSubject> = {
  name: "is pure",
  holds({ make }, expect) {
    const rule = make();
    deepFreeze(rule.init);
    for (const { name, iterations } of histories()) {
      let state = rule.init;
      for (const now of iterations) {
        const where = `step ${now.step} of ${name}`;
        const ask = (asked = rule) => asked.check(now, state, elapsedAt(now.step));
        const first = deepFreeze(ask());
        const again = difference(first, ask(), "[verdict, state]");
        expect(again === undefined, `asked twice, ${again}`, where);
        const other = difference(first, ask(make()), "[verdict, state]");
        expect(other === undefined, `asked of another instance, ${other}`, where);
        state = first[1];
      }
    }
  },
};
