import type { Reports } from "../api/reports.ts";
import { apiChanges, inheritedChanges, reportsAt, reportsOf } from "./api-changes.ts";
import { isLess, leastBump } from "./bump.ts";
import { announces, bumpOf, type Changeset } from "./changesets.ts";
import type { Findings } from "./findings.ts";
import type { Git } from "./git.ts";
import { publicChanges } from "./public-files.ts";
import type { PublicPackage } from "./public-packages.ts";

/** From a commit to the working tree, and the changesets that should say what became of it. */
export interface Span {
  /** As messages name the commit: `0.1.0 (3f2a1bc)`, `origin/main`. */
  readonly since: string;
  readonly commit: string;
  readonly changesets: readonly Changeset[];
}

/** What the working tree is, and what it was. */
export interface Tree {
  readonly git: Git;
  readonly packages: readonly PublicPackage[];
  /** The API reports of the working tree. */
  readonly reports: Reports;
}

/** Whether the changesets of a span say what became of one package in it, and enough of it. */
export function spanFindings(subject: PublicPackage, span: Span, tree: Tree): Findings {
  const { problems, notes } = bumpFindings(subject, span, tree);
  return { problems: [...announcementProblems(subject, span, tree.git), ...problems], notes };
}

function announcementProblems(subject: PublicPackage, span: Span, git: Git): string[] {
  const changed = publicChanges(git, subject, span.commit);
  if (changed.length === 0 || announces(subject.name, span.changesets)) return [];
  return [
    `${subject.name}: ${some(changed)} changed since ${span.since}, and no changeset says so. ` +
      "Run `pnpm changeset`, or `pnpm changeset --empty` if users see nothing of it",
  ];
}

function bumpFindings({ name, ...rest }: PublicPackage, span: Span, tree: Tree): Findings {
  const { since, commit, changesets } = span;
  const before = reportsAt(tree.git, commit);
  if (before.size === 0 || tree.reports.size === 0)
    return { problems: [], notes: [`API changes since ${since}: there were no reports then`] };

  const changesOf = (one: PublicPackage) =>
    apiChanges(reportsOf(one, before), reportsOf(one, tree.reports));
  const own = changesOf({ name, ...rest });
  const others = tree.packages.filter((one) => one.name !== name);
  const inherited = inheritedChanges(
    reportsOf({ name, ...rest }, tree.reports),
    new Map(others.map((one) => [one.name, changesOf(one)])),
  );
  const least = leastBump(rest.manifest.version, [...own, ...inherited]);
  const given = bumpOf(name, changesets);
  if (!isLess(given, least)) return { problems: [], notes: [] };

  const what = [
    ...own.map((change) => `${change.kind} ${change.name} (${short(change.detail)})`),
    ...inherited.map((change) => `uses ${change.name} of ${change.from}, which is ${change.kind}`),
  ];
  const saying = changesets.filter(({ bumps }) => bumps.has(name)).map(({ path }) => path);
  const said = saying.length === 0 ? "no changeset names it" : `${some(saying)} says ${given}`;
  return {
    problems: [`${name}: API since ${since}: ${some(what)}. That is ${least}, and ${said}`],
    notes: [],
  };
}

function some(all: readonly string[]): string {
  const more = all.length - 3;
  return all.slice(0, 3).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
