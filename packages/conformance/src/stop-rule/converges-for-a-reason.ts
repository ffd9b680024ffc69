import type { Law } from "../law.js";
import type { StopRuleSubject } from "./stop-rule-subject.js";
import { verdicts } from "./verdicts.js";

/** `converged` is true only when it stops and a criterion of kind `converged` is met. */
export const convergesForAReason: Law<StopRuleSubject> = {
  name: "has converged only when a criterion of that kind is met",
  holds({ make }, expect) {
    for (const { verdict, where } of verdicts(make())) {
      if (!verdict.converged) continue;
      expect(verdict.stop, "it has converged and goes on", where);
      const good = verdict.criteria.some(({ kind, met }) => met && kind === "converged");
      expect(good, "it has converged with no such criterion met", where);
    }
  },
};
