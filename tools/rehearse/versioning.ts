import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bumpOf, pendingChangesets } from "../release/changesets.ts";
import type { Checks } from "./checks.ts";
import type { Graph } from "./graph.ts";
import { inOrder, versionsAfter, type Versions } from "./versions.ts";
import type { WorkingCopy } from "./working-copy.ts";

/**
 * Lets changesets write versions and changelogs, and holds them against what they must be. Out of a
 * pre-release they must be no pre-releases any more.
 */
export async function version(copy: WorkingCopy, graph: Graph, checks: Checks): Promise<Versions> {
  const { changesets } = pendingChangesets(copy.root);
  const before = copy.versions();
  const lookAt = "packages/*/package.json (internal ranges) and .changeset/config.json";
  const preRelease = existsSync(join(copy.root, ".changeset", "pre.json"));
  if (preRelease) await copy.bin("changeset", ["pre", "exit"]);
  // Where nothing is pending, what is rehearsed is what the tree says already.
  if (preRelease || changesets.length > 0) await copy.bin("changeset", ["version"]);
  const after = copy.versions();
  if (preRelease) {
    const still = inOrder(after).filter((version) => version.includes("-"));
    checks.none("Is it out of the pre-release?", still, lookAt);
  } else {
    const bumps = new Map([...before.keys()].map((name) => [name, bumpOf(name, changesets)]));
    const expected = inOrder(versionsAfter(before, bumps, graph));
    checks.same("Which versions do the changesets give?", inOrder(after), expected, lookAt);
  }
  for (const [name, to] of after) {
    if (before.get(name) === to) continue;
    const path = `packages/${name.replace("@descent/", "")}/CHANGELOG.md`;
    const summaries = changesets.filter(({ bumps }) => bumps.has(name)).map((one) => one.summary);
    checks.none(
      `Does the changelog say what ${name} ${to} brings?`,
      changelogProblems(join(copy.root, path), to, summaries),
      path,
    );
  }
  await copy.install();
  return after;
}

/** What the entry of a version lacks: it must have the first line of each of these summaries. */
function changelogProblems(path: string, version: string, summaries: readonly string[]): string[] {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const entry = text.split(/^## /m).find((part) => part.startsWith(`${version}\n`));
  if (entry === undefined) return [`there is no entry ${version}`];
  return summaries
    .map((summary) => summary.trim().split("\n")[0] ?? "")
    .filter((line) => !entry.includes(line))
    .map((line) => `the entry lacks: ${line}`);
}
