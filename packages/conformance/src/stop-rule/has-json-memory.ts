import { notJson, throughJson } from "../json.js";
import type { Law } from "../law.js";
import { difference } from "../same.js";
import { elapsedAt, histories } from "./histories.js";
import type { StopRuleSubject } from "./stop-rule-subject.js";

/**
 * The state is JSON at every step, and a rule that is made anew and given the saved state judges the
 * next iteration as the first one does.
 */
export const hasJsonMemory: Law<StopRuleSubject> = {
  name: "has a state that is JSON",
  holds({ make }, expect) {
    const rule = make();
    for (const { name, iterations } of histories()) {
      let state = rule.init;
      for (const now of iterations) {
        const where = `step ${now.step} of ${name}`;
        const wrong = notJson(state, "state");
        expect(wrong === undefined, wrong ?? "", where);
        const elapsed = elapsedAt(now.step);
        const judged = rule.check(now, state, elapsed);
        const resumed = make().check(now, throughJson(state), elapsed);
        const found = difference(judged, resumed, "[verdict, state]");
        expect(found === undefined, `resumed, ${found}`, where);
        state = judged[1];
      }
    }
  },
};
