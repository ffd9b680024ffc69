import type { Reports } from "../api/reports.ts";
import { changesetsSince, findBase, isReleasedSince, type Base } from "./base.ts";
import { changesetProblems, pendingChangesets, type Changeset } from "./changesets.ts";
import { together, type Findings } from "./findings.ts";
import { openRepository, type Git } from "./git.ts";
import { rangeProblems } from "./internal-ranges.ts";
import { lastRelease, type LastRelease } from "./last-release.ts";
import { publicPackages, type PublicPackage } from "./public-packages.ts";
import { spanFindings, type Tree } from "./span.ts";
import { versionProblems } from "./written-versions.ts";

/**
 * What keeps this tree from being released as it is: a change that users see and no changeset
 * announces, a bump that is too small for a change of the API, a range that is too tight. Each
 * package is held against its last release, and against where the work at hand left main. The
 * working tree counts, so what is not committed and not added does too.
 *
 * @param reports - The API reports of this tree, by file name.
 */
export function releaseProblems(of: {
  readonly root: string;
  readonly reports: Reports;
}): Findings {
  const packages = publicPackages(of.root);
  const { changesets, unreadable } = pendingChangesets(of.root);
  const git = openRepository(of.root);
  const written = [
    ...rangeProblems(packages),
    ...versionProblems(of.root, packages),
    ...unreadable,
    ...changesets.flatMap((changeset) => changesetProblems(changeset, packages)),
  ];
  return together([
    { problems: written, notes: [] },
    "closed" in git
      ? { problems: [], notes: [`changesets, since ${git.closed}`] }
      : unannounced(git, packages, changesets, of.reports),
  ]);
}

function unannounced(
  git: Git,
  packages: readonly PublicPackage[],
  pending: readonly Changeset[],
  reports: Reports,
): Findings {
  const base = findBase(git);
  const fresh = base === undefined ? [] : changesetsSince(git, base, pending);
  const work = { git, packages, reports, base, fresh, pending };
  return together([
    ...packages.map((one) => packageFindings(one, work)),
    base === undefined ? { problems: [], notes: [withoutMain] } : nothing,
  ]);
}

/** The tree, its changesets, and those of them that are new since it left main. */
interface Work extends Tree {
  readonly base: Base | undefined;
  readonly pending: readonly Changeset[];
  readonly fresh: readonly Changeset[];
}

function packageFindings(one: PublicPackage, work: Work): Findings {
  const released = lastRelease(work.git, one);
  const atHand = sinceBase(one, released, work);
  // What the work at hand fails to say is unsaid since the last release too; once is enough.
  if (atHand.problems.length > 0) return atHand;
  return together([atHand, sinceRelease(one, released, work)]);
}

function sinceBase(one: PublicPackage, released: LastRelease, work: Work): Findings {
  const { git, base, fresh } = work;
  if (base === undefined || isReleasedSince(git, base, released)) return nothing;
  const { branch, commit } = base;
  return spanFindings(one, { since: branch, commit, changesets: fresh }, work);
}

function sinceRelease(one: PublicPackage, released: LastRelease, work: Work): Findings {
  const { name, manifest } = one;
  switch (released.kind) {
    case "now":
      return nothing;
    case "never": {
      const named = work.pending.some(({ bumps }) => bumps.has(name));
      const problem = `${name}: is new, and no changeset names it. Run \`pnpm changeset\``;
      return named ? nothing : { problems: [problem], notes: [] };
    }
    case "unknown":
      return { problems: [], notes: [`${name}: no commit made it ${manifest.version}`] };
    case "commit": {
      const { commit } = released;
      const since = `${manifest.version} (${commit.slice(0, 7)})`;
      return spanFindings(one, { since, commit, changesets: work.pending }, work);
    }
  }
}

const nothing: Findings = { problems: [], notes: [] };
const withoutMain =
  "the changesets of this branch, since there is no main to compare it with; " +
  "`git fetch origin main:main` brings it";
