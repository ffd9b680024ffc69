/** What a check found: what is wrong, and what could not be checked and why. */
export interface Findings {
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

export function together(all: readonly Findings[]): Findings {
  return {
    problems: [...new Set(all.flatMap(({ problems }) => problems))],
    notes: [...new Set(all.flatMap(({ notes }) => notes))],
  };
}

/** One word for what was found. */
export function outcome({ problems, notes }: Findings): "failed" | "skipped" | "passed" {
  if (problems.length > 0) return "failed";
  return notes.length > 0 ? "skipped" : "passed";
}

/** What was found, a line for each. */
export function findingLines({ problems, notes }: Findings): string[] {
  return [...problems.map((text) => `✗ ${text}.`), ...notes.map((text) => `NOT CHECKED: ${text}.`)];
}
