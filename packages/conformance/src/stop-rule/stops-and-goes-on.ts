import type { Law } from "../law.js";
import type { StopRuleSubject } from "./stop-rule-subject.js";
import { verdicts } from "./verdicts.js";

/**
 * It stops some run and lets some run go on. A row whose thresholds are out of reach of the runs
 * would prove nothing by passing the other laws.
 */
export const stopsAndGoesOn: Law<StopRuleSubject> = {
  name: "stops some runs and lets others go on",
  holds({ make }, expect) {
    const seen = new Set<boolean>();
    for (const { verdict } of verdicts(make())) seen.add(verdict.stop);
    expect(seen.has(true), "it never stops");
    expect(seen.has(false), "it always stops");
  },
};
