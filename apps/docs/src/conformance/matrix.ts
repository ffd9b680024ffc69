import type { ConformanceReport, LawResult } from "@descent/conformance";

/** A result, or that the law was not asked of this one: it does not claim it. */
export type Outcome = LawResult["outcome"] | "not asked";

export const outcomeOf = ({ laws }: ConformanceReport, law: string): Outcome =>
  laws.find((result) => result.law === law)?.outcome ?? "not asked";

/** Every law that one of them is held to, in the order of the kit. */
export const lawsOf = (reports: readonly ConformanceReport[]): readonly string[] => [
  ...new Set(reports.flatMap(({ laws }) => laws.map(({ law }) => law))),
];

export const signs: Readonly<Record<Outcome, string>> = {
  kept: "✓",
  excepted: "–",
  broken: "✗",
  "not asked": "",
};

/** How many of each, in a sentence. */
export function totals(reports: readonly ConformanceReport[]): string {
  const all = reports.flatMap(({ laws }) => laws);
  const count = (outcome: Outcome): number =>
    all.filter((result) => result.outcome === outcome).length;
  return `${reports.length} optimizers, ${all.length} checks: ${count("kept")} kept, ${count("excepted")} excepted, ${count("broken")} broken.`;
}
