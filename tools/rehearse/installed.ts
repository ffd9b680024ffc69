import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";

/** One copy of a package. */
interface Installed {
  readonly name: string;
  readonly version: string;
}

/**
 * Every copy of every package that a project can reach, as npm or as pnpm installed it: nested
 * copies count, links to one that is known do not, nor does what pnpm keeps for later.
 */
export function installed(project: string): Installed[] {
  const copies = new Map<string, Installed>();
  const seen = new Set<string>();
  const visit = (modules: string) => {
    if (seen.has(modules) || !existsSync(modules)) return;
    seen.add(modules);
    for (const folder of packagesIn(modules)) {
      if (copies.has(folder)) continue;
      const text = readFileSync(join(folder, "package.json"), "utf8");
      copies.set(folder, JSON.parse(text) as Installed);
      // What it needs lies inside it, or, with pnpm, beside the place that the link leads to.
      visit(join(folder, "node_modules"));
      visit(folder.slice(0, folder.lastIndexOf("node_modules") + "node_modules".length));
    }
  };
  visit(join(realpathSync(project), "node_modules"));
  return [...copies.values()];
}

/** The folders of packages that a `node_modules` shows, where they really are. */
function packagesIn(modules: string): string[] {
  return readdirSync(modules)
    .filter((name) => !name.startsWith("."))
    .flatMap((name) =>
      name.startsWith("@")
        ? readdirSync(join(modules, name)).map((inner) => join(modules, name, inner))
        : [join(modules, name)],
    )
    .map((folder) => realpathSync(folder));
}

/** The bytes of all files in a folder. */
export function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
