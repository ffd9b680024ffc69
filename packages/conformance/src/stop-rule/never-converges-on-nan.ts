import type { Law } from "../law.js";
import type { StopRuleSubject } from "./stop-rule-subject.js";
import { elapsedAt, histories } from "./histories.js";

/**
 * An iteration whose parameters, value and gradient are NaN is not called converged, at any step of
 * any history. It may be refused with an error.
 */
export const neverConvergesOnNaN: Law<StopRuleSubject> = {
  name: "never converges on NaN",
  holds({ make }, expect) {
    const rule = make();
    for (const { name, iterations } of histories()) {
      let state = rule.init;
      for (const now of iterations) {
        const { step, optimizer, evaluations } = now;
        const params = now.params.map(() => NaN);
        const nothing = { params, value: NaN, gradient: params };
        const bad = { step, optimizer, state: now.state, evaluations, ...nothing };
        const elapsed = elapsedAt(step);
        let converged = false;
        try {
          [{ converged }] = rule.check(bad, state, elapsed);
        } catch {
          // Refused: it has not converged.
        }
        expect(!converged, "it has converged", `step ${step} of ${name}`);
        state = rule.check(now, state, elapsed)[1];
      }
    }
  },
};
