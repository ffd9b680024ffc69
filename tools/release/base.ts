import type { Changeset } from "./changesets.ts";
import { items, type Git } from "./git.ts";
import type { LastRelease } from "./last-release.ts";

/** Where the work at hand left the branch that it is for. */
export interface Base {
  /** `origin/main` */
  readonly branch: string;
  readonly commit: string;
}

/**
 * The last commit that the work at hand has in common with main: with main as it is at the origin
 * if there is one, so that what was committed to main here and not pushed yet counts as work at
 * hand. On main without an origin that is the last commit, and the work is what is not committed.
 */
export function findBase(git: Git): Base | undefined {
  for (const branch of ["origin/main", "main"]) {
    const commit = git.ask("merge-base", "HEAD", branch)?.trim();
    if (commit !== undefined) return { branch, commit };
  }
  return undefined;
}

/** The changesets that were added or changed since the base. */
export function changesetsSince(git: Git, { commit }: Base, pending: readonly Changeset[]) {
  const paths = new Set([
    ...items(git.run("diff", "--name-only", "--no-renames", "-z", commit, "--", ".changeset")),
    ...items(git.run("ls-files", "--others", "--exclude-standard", "-z", "--", ".changeset")),
  ]);
  return pending.filter(({ path }) => paths.has(path));
}

/** Whether a package was released since the base: its changesets were used up by that. */
export function isReleasedSince(git: Git, { commit }: Base, released: LastRelease): boolean {
  return released.kind === "commit"
    ? git.ask("merge-base", "--is-ancestor", released.commit, commit) === undefined
    : released.kind === "now";
}
