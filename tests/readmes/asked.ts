/** What is asked of doc comments, and how that is called in the line of totals. */
export const demands = {
  summary: "exports",
  member: "members",
  example: "functions with an example",
  throws: "functions that can throw say when",
  source: "methods that name their source or need none",
} as const;

export type Demand = keyof typeof demands;

/** One thing that is asked of one doc comment. */
export interface Asked {
  readonly demand: Demand;
  /** The export: `checkPositive`. */
  readonly name: string;
  readonly met: boolean;
  /** The place and what is missing there: `packages/core/src/check.ts:12: check has no @throws`. */
  readonly problem: string;
}

/** Something that is asked for in vain. */
export function missing(demand: Demand, name: string, problem: string): Asked {
  return { demand, name, met: false, problem };
}

/** `documented: 231 of 231 exports, 310 of 310 members, ...` */
export function coverageLine(coverage: readonly Asked[]): string {
  const counts = Object.entries(demands).map(([demand, what]) => {
    const all = coverage.filter((asked) => asked.demand === demand);
    return `${all.filter(({ met }) => met).length} of ${all.length} ${what}`;
  });
  return `documented: ${counts.join(", ")}`;
}
