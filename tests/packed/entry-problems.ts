import type { PublishedManifest, Target } from "./manifest.ts";

const ways = ["import", "require"] as const;

/** Every file that the manifest names, with the place where it does. */
export function namedFiles(manifest: PublishedManifest): { where: string; file: string }[] {
  const found = Object.entries(manifest.exports).flatMap(([key, target]) =>
    within(target, `exports["${key}"]`),
  );
  for (const [name, file] of Object.entries(manifest.bin ?? {}))
    found.push({ where: `bin.${name}`, file: relative(file) });
  for (const field of ["main", "module", "types"] as const) {
    const file = manifest[field];
    if (file !== undefined) found.push({ where: field, file: relative(file) });
  }
  return found;
}

function within(target: Target, where: string): { where: string; file: string }[] {
  if (target === null) return [];
  if (typeof target === "string") return [{ where, file: relative(target) }];
  return Object.entries(target).flatMap(([condition, inner]) =>
    within(inner, `${where}.${condition}`),
  );
}

/**
 * Where an entry point does not lead to what its user needs: `import` to an ES module and its types,
 * `require` to a CommonJS module and its types.
 */
export function entryProblems(manifest: PublishedManifest): string[] {
  return Object.entries(manifest.exports)
    .filter(([key]) => key !== "./package.json")
    .flatMap(([key, target]) =>
      ways.flatMap((way) => [
        ...wrongKind(manifest, `exports["${key}"], ${way}`, way, follow(target, [way, "default"])),
        ...wrongTypes(manifest, `exports["${key}"], ${way}`, way, follow(target, ["types", way])),
      ]),
    );
}

function wrongKind(manifest: PublishedManifest, where: string, way: string, file?: string) {
  if (file === undefined) return [`${where}: names no code`];
  const kind = /\.[cm]?js$/.test(file) ? kindOf(file, manifest) : "no JavaScript";
  const wanted = way === "import" ? "an ES module" : "CommonJS";
  return kind === wanted ? [] : [`${where}: ${file} is ${kind}, and must be ${wanted}`];
}

function wrongTypes(manifest: PublishedManifest, where: string, way: string, file?: string) {
  if (file === undefined || !/\.d\.[cm]?ts$/.test(file)) return [`${where}: names no types`];
  const kind = kindOf(file, manifest);
  const wanted = way === "import" ? "an ES module" : "CommonJS";
  return kind === wanted
    ? []
    : [`${where}: ${file} has the types of ${kind}, and must have those of ${wanted}`];
}

/** What Node and TypeScript take a file for, by its ending and the type of its package. */
function kindOf(file: string, { type }: PublishedManifest): "an ES module" | "CommonJS" {
  if (/\.m[jt]s$/.test(file)) return "an ES module";
  if (/\.c[jt]s$/.test(file)) return "CommonJS";
  return type === "module" ? "an ES module" : "CommonJS";
}

/** Node's rule: the first condition that holds, in the order of the manifest. */
function follow(target: Target | undefined, conditions: readonly string[]): string | undefined {
  if (typeof target === "string") return relative(target);
  for (const [condition, inner] of Object.entries(target ?? {})) {
    const holds = conditions.includes(condition) || condition === "default";
    const found = holds ? follow(inner, conditions) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function relative(file: string): string {
  return file.replace(/^\.\//, "");
}
