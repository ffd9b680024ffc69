import { releaseProblems } from "../release/problems.ts";
import type { Bump } from "../release/bump.ts";
import type { Reports } from "../api/reports.ts";
import type { Checks } from "./checks.ts";
import type { Graph } from "./graph.ts";
import { publish, type Publishing } from "./publish.ts";
import { checkLatest, holdings } from "./registry-checks.ts";
import { version } from "./versioning.ts";
import { inOrder, type Versions } from "./versions.ts";
import { touch, type WorkingCopy } from "./working-copy.ts";

/** What the releases of a rehearsal need, after the first. */
export interface Releasing extends Publishing {
  readonly reports: Reports;
  readonly graph: Graph;
  readonly checks: Checks;
}

/** Changes one package and announces it. */
export function change(copy: WorkingCopy, name: string, bump: Bump): void {
  touch(copy, sourceOf(name), line(bump));
  copy.write(".changeset/rehearsed.md", `---\n"${name}": ${bump}\n---\n\nRehearsed: a ${bump}.\n`);
}

/**
 * Changes one package, as a pull request would, and releases that: first without its changeset, which
 * must be refused. Whatever has to move with it must be published, and nothing else.
 */
export async function releaseChange(
  name: string,
  bump: Bump,
  releasing: Releasing,
): Promise<Versions> {
  const { copy, reports, graph, registry, checks } = releasing;
  const before = copy.versions();
  touch(copy, sourceOf(name), "// Rehearsed: nothing announces this.");
  const refused = releaseProblems({ root: copy.root, reports }).problems.filter((problem) =>
    problem.includes(name),
  );
  checks.same(
    `Is a change of ${name} refused that nothing announces?`,
    refused.length > 0 ? "it is" : "it is not",
    "it is",
    "tools/release",
  );
  change(copy, name, bump);
  const { problems } = releaseProblems({ root: copy.root, reports });
  checks.none(`May ${name} be released with a changeset?`, problems, "tools/release");

  const there = await holdings(registry, [...graph.keys()]);
  const after = await version(copy, graph, checks);
  const moved = new Map([...after].filter(([one, to]) => before.get(one) !== to));
  await copy.build([...moved.keys()]);
  await publish(releasing);
  const now = await holdings(registry, [...graph.keys()]);
  checks.same(
    `What does a ${bump} of ${name} publish?`,
    now.filter((one) => !there.includes(one)),
    inOrder(moved),
    "packages/*/package.json (internal ranges) and .changeset/config.json",
  );
  await checkLatest(registry, after, checks);
  await copy.commit(`A ${bump} of ${name}`);
  return after;
}

const sourceOf = (name: string) => `packages/${name.replace("@descent/", "")}/src/index.ts`;
const line = (bump: Bump) => `// Rehearsed: a ${bump}.`;
