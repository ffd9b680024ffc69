import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The entry points of every public package, from the root: what `@descent/source` leads to. */
export function entryPoints(root: string): string[] {
  return globSync("packages/*", { cwd: root })
    .sort()
    .flatMap((folder) => {
      const { exports } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
        readonly exports: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>;
      };
      return Object.values(exports).flatMap((target) => {
        const source = typeof target === "string" ? undefined : target["@descent/source"];
        return typeof source === "string" ? [join(folder, source).replaceAll("\\", "/")] : [];
      });
    });
}
