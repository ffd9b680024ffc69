import type { Law } from "../law.js";
import { difference } from "../same.js";
import { elapsedAt, histories } from "./histories.js";
import { misled } from "./misled.js";
import type { StopRuleSubject } from "./stop-rule-subject.js";

/**
 * In a run on batches it judges by `validation`: it says of a run that is validated at every step
 * what it says of the same run without batches, whatever `value` and `gradient` of the batch are.
 */
export const judgesByValidation: Law<StopRuleSubject> = {
  name: "judges by the validation where there is one",
  holds({ make }, expect) {
    const rule = make();
    for (const { name, iterations } of histories()) {
      let plain = rule.init;
      let validated = rule.init;
      for (const now of iterations) {
        const { step, params, value, gradient, optimizer, state, evaluations } = now;
        const alone = { step, params, value, gradient, optimizer, state, evaluations };
        const onBatch = { ...misled(now), validation: { value, gradient } };
        const elapsed = elapsedAt(now.step);
        const said = rule.check(alone, plain, elapsed);
        const saidOnBatch = rule.check(onBatch, validated, elapsed);
        const found = difference(said, saidOnBatch, "[verdict, state]");
        const where = `step ${now.step} of ${name}`;
        expect(found === undefined, `judged by its validation, ${found}`, where);
        [plain, validated] = [said[1], saidOnBatch[1]];
      }
    }
  },
};
