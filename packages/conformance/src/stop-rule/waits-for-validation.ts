import type { Iteration } from "@descent/core";
import type { Law } from "../law.js";
import { difference } from "../same.js";
import { elapsedAt, histories } from "./histories.js";
import { misled } from "./misled.js";
import type { StopRuleSubject } from "./stop-rule-subject.js";

const stepsPerEpoch = 3;

/**
 * In a run on batches it does not judge between two validations, where `validation` is null: there
 * is no convergence, and `value` and `gradient` of the batch change neither verdict nor state. A rule
 * that measures the parameters alone is an exception.
 */
export const waitsForValidation: Law<StopRuleSubject> = {
  name: "waits where nothing was validated",
  holds({ make }, expect) {
    const rule = make();
    for (const { name, iterations } of histories()) {
      let state = rule.init;
      for (const now of iterations) {
        const where = `step ${now.step} of ${name}, validated at every third`;
        const elapsed = elapsedAt(now.step);
        const said = rule.check(seldomValidated(now), state, elapsed);
        if (now.step % stepsPerEpoch !== 0) {
          const good = said[0].criteria.filter(({ kind, met }) => met && kind === "converged");
          const names = good.map((criterion) => criterion.name).join(", ");
          expect(good.length === 0, `met without a validation: ${names}`, where);
          const other = rule.check(seldomValidated(misled(now)), state, elapsed);
          const found = difference(said, other, "[verdict, state]");
          expect(found === undefined, `on another batch, ${found}`, where);
        }
        state = said[1];
      }
    }
  },
};

function seldomValidated(now: Iteration): Iteration {
  const { value, gradient, step } = now;
  return { ...now, validation: step % stepsPerEpoch === 0 ? { value, gradient } : null };
}
