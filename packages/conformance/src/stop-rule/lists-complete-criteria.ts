import type { Criterion } from "@descent/core";
import type { Law } from "../law.js";
import { show } from "../same.js";
import type { StopRuleSubject } from "./stop-rule-subject.js";
import { verdicts } from "./verdicts.js";

const kinds: ReadonlySet<unknown> = new Set<Criterion["kind"]>(["converged", "limit", "failed"]);

/**
 * Every verdict lists the same criteria, met or not, each with its name, its kind, a finite
 * threshold and a measurement that is finite or, where there is none yet, null.
 */
export const listsCompleteCriteria: Law<StopRuleSubject> = {
  name: "lists complete criteria",
  holds({ make }, expect) {
    let names: string | undefined;
    for (const { verdict, where } of verdicts(make())) {
      for (const { name, kind, measured, threshold, met, words } of verdict.criteria) {
        expect(typeof name === "string" && name !== "", () => `a name is ${show(name)}`, where);
        expect(kinds.has(kind), () => `the kind of ${name} is ${show(kind)}`, where);
        const finite = measured === null || Number.isFinite(measured);
        expect(finite, () => `${name} measured ${show(measured)}`, where);
        const held = Number.isFinite(threshold);
        expect(held, () => `the threshold of ${name} is ${show(threshold)}`, where);
        expect(typeof met === "boolean", () => `${name} is met: ${show(met)}`, where);
        expect(words !== "", `the words of ${name} are empty`, where);
      }
      const listed = verdict.criteria.map(({ name }) => name).join("; ");
      names ??= listed;
      expect(listed === names, `it lists ${show(listed)}, at first ${show(names)}`, where);
    }
  },
};
