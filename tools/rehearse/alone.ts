import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loading } from "tests/consumers/programs.ts";
import { entryPoints, type PublishedManifest } from "tests/packed/manifest.ts";
import type { Checks } from "./checks.ts";
import { checkContents } from "./contents.ts";
import { closure } from "./graph.ts";
import { bytesIn } from "./installed.ts";
import { checkInstalled, checkPrograms } from "./project-checks.ts";
import type { Published } from "./rehearsal.ts";
import { versionsWith } from "./versions.ts";

/** The most bytes that come with a package, unpacked, all that it needs included. */
const ceilings: Readonly<Record<string, number>> = { "@descent/models": 1_000_000 };

/** The programs of users. */
export const app = join(import.meta.dirname, "..", "..", "tests", "consumers", "app");

/**
 * Installs one package into an empty project: it must be whole, bring what it needs and nothing
 * else, load with that alone, and stay below its ceiling. Returns the bytes that came.
 */
export async function installAlone(
  name: string,
  { user, graph, versions, licence }: Published,
  checks: Checks,
): Promise<number> {
  const project = user.project(`alone-${name.replace("@descent/", "")}`, app);
  await user.npm(project, "install", name);
  const needed = versionsWith(closure(name, graph), versions);
  checkInstalled(`What comes with ${name}?`, project, needed, checks);
  const modules = join(project, "node_modules");
  checkContents(
    `Is ${name} whole, as it was published?`,
    [join(modules, name)],
    { licence, versions },
    checks,
  );
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
      `files in packages/*/package.json`,
    );
  return bytes;
}
