import type { Criterion } from "@descent/core";
import type { Law } from "../law.js";
import type { StopRuleSubject } from "./stop-rule-subject.js";
import { verdicts } from "./verdicts.js";

const ways: readonly ((measured: number, threshold: number) => boolean)[] = [
  (measured, threshold) => measured <= threshold,
  (measured, threshold) => measured < threshold,
  (measured, threshold) => measured >= threshold,
  (measured, threshold) => measured > threshold,
];

/**
 * `met` follows from the two numbers shown: one comparison (≤, <, ≥ or >) of what was measured with
 * the threshold explains it at every step. Nothing measured is not met.
 */
export const comparesOneWay: Law<StopRuleSubject> = {
  name: "is met as its numbers say",
  holds({ make }, expect) {
    const left = new Map<string, typeof ways>();
    for (const { verdict, where } of verdicts(make())) {
      for (const { name, measured, threshold, met } of verdict.criteria) {
        expect(measured !== null || !met, `${name} is met, but measured nothing`, where);
        if (measured === null) continue;
        const fits = (way: (typeof ways)[number]) => way(measured, threshold) === met;
        const remaining = (left.get(name) ?? ways).filter(fits);
        const numbers = (): string => describe({ measured, threshold, met });
        expect(remaining.length > 0, () => `${name}: no comparison explains ${numbers()}`, where);
        left.set(name, remaining);
      }
    }
  },
};

function describe({ measured, threshold, met }: Omit<Criterion, "name" | "kind">): string {
  return `measured ${measured}, threshold ${threshold}, ${met ? "met" : "not met"}`;
}
