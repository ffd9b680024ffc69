import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** One module that users import, with the types that they get for it. */
export interface EntryPoint {
  /** The file name of its report: `autodiff.api.md`, `autodiff.trace.api.md`. */
  readonly report: string;
  /** What users write: `@descent/autodiff/trace`. */
  readonly module: string;
  /** The `.d.ts` that `import` leads to, from the root. */
  readonly esm: string;
  /** The `.d.cts` that `require` leads to, from the root. */
  readonly cjs: string;
}

type Target = string | null | { readonly [condition: string]: Target };

/** Every entry point of every public package, by the `exports` of its manifest. */
export function entryPoints(root: string): EntryPoint[] {
  return globSync("packages/*/package.json", { cwd: root })
    .sort()
    .flatMap((path) => {
      const folder = join(path, "..");
      const manifest = JSON.parse(readFileSync(join(root, path), "utf8")) as {
        readonly name: string;
        readonly private?: boolean;
        readonly exports: Readonly<Record<string, Target>>;
      };
      if (manifest.private === true) return [];
      return Object.entries(manifest.exports)
        .filter(([key]) => key !== "./package.json")
        .map(([key, target]) => {
          const typesOf = (way: string) => {
            const found = resolve(target, ["types", way, "default"]);
            if (found === undefined)
              throw new Error(`${path}: exports["${key}"] names no types for ${way}`);
            return join(folder, found).replaceAll("\\", "/");
          };
          const more = key.slice("./".length).replaceAll("/", ".");
          return {
            report: [basename(folder), more, "api.md"].filter(Boolean).join("."),
            module: `${manifest.name}${key.slice(".".length)}`,
            esm: typesOf("import"),
            cjs: typesOf("require"),
          };
        });
    });
}

/** The file that Node's rule leads to: the first condition that holds, in the manifest's order. */
function resolve(target: Target | undefined, conditions: readonly string[]): string | undefined {
  if (typeof target === "string") return /\.d\.[cm]?ts$/.test(target) ? target : undefined;
  for (const [condition, inner] of Object.entries(target ?? {})) {
    const found = conditions.includes(condition) ? resolve(inner, conditions) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
