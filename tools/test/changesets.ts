/** What a program printed and how it ended. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** How the check of changesets came out; `skipped` where the question makes no sense. */
export interface ChangesetCheck {
  readonly outcome: "passed" | "failed" | "skipped";
  readonly note: string;
}

/**
 * Whether every package that this branch changes has a changeset. It can only be asked on a branch
 * that main is the base of: on main itself, and in a copy without main (a shallow clone, no git),
 * it is skipped, and that is said.
 */
export function checkChangesets(run: (program: string, args: string[]) => Ended): ChangesetCheck {
  const branch = run("git", ["rev-parse", "--abbrev-ref", "HEAD"]);
  if (branch.code !== 0) return { outcome: "skipped", note: "not a git checkout" };
  if (branch.output.trim() === "main") return { outcome: "skipped", note: "on main" };
  if (run("git", ["rev-parse", "--verify", "--quiet", "main"]).code !== 0)
    return { outcome: "skipped", note: "no main branch here to compare with" };
  const status = run("changeset", ["status"]);
  return status.code === 0
    ? { outcome: "passed", note: "" }
    : { outcome: "failed", note: status.output.trim() };
}
