import type { Law } from "../law.js";
import type { StopRuleSubject } from "./stop-rule-subject.js";
import { verdicts } from "./verdicts.js";

/** It stops only when at least one criterion is met, so that a report can say why. */
export const stopsForAReason: Law<StopRuleSubject> = {
  name: "stops only when a criterion is met",
  holds({ make }, expect) {
    for (const { verdict, where } of verdicts(make())) {
      const met = verdict.criteria.some((criterion) => criterion.met);
      expect(met || !verdict.stop, "it stops with no criterion met", where);
    }
  },
};
