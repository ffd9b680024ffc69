import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loading } from "tests/consumers/programs.ts";
import { entryPoints, type PublishedManifest } from "tests/packed/manifest.ts";
import type { Workspace } from "tests/packed/package-problems.ts";
import type { Checks } from "./checks.ts";
import { checkContents } from "./contents.ts";
import { closure, type Graph } from "./graph.ts";
import { bytesIn } from "./installed.ts";
import type { Outsider } from "./outsider.ts";
import { checkInstalled, checkPrograms } from "./project-checks.ts";

/** The most bytes that come with a package, unpacked, all that it needs included. */
const ceilings: Readonly<Record<string, number>> = { "@descent/models": 1_000_000 };

/**
 * Installs one package into an empty project: it must be whole, bring what it needs and nothing else,
 * load with that alone, and stay below its ceiling. Returns the bytes that came.
 */
export async function installAlone(
  name: string,
  programs: string,
  user: Outsider,
  graph: Graph,
  workspace: Workspace,
  checks: Checks,
): Promise<number> {
  const project = user.project(`alone-${name.replace("@descent/", "")}`, programs);
  await user.npm(project, "install", name);
  const needed = new Map(
    closure(name, graph).map((one) => [one, workspace.versions.get(one) ?? ""]),
  );
  checkInstalled(`What comes with ${name}?`, project, needed, checks);
  const modules = join(project, "node_modules");
  checkContents(`Is ${name} whole, as it was published?`, [join(modules, name)], workspace, checks);
  const manifest = JSON.parse(
    readFileSync(join(modules, name, "package.json"), "utf8"),
  ) as PublishedManifest;
  const load = loading(entryPoints(manifest));
  await checkPrograms(`${name} alone`, project, process.execPath, [load], checks);
  const bytes = bytesIn(join(modules, "@descent"));
  const ceiling = ceilings[name];
  if (ceiling !== undefined)
    checks.none(
      `How big is ${name}, with all that it needs?`,
      bytes <= ceiling ? [] : [`${bytes} bytes, which is above ${ceiling}`],
      `files in packages/*/package.json, and source maps`,
    );
  return bytes;
}
