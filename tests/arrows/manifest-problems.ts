import ts from "typescript";

/** One package as the check sees it: its manifest, and its sources by path. */
export interface PackageSources {
  readonly manifest: {
    readonly name: string;
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
    readonly peerDependencies?: Readonly<Record<string, string>>;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  };
  readonly sources: ReadonlyMap<string, string>;
}

/** What is built into a package, so that its users need not install it: a development dependency. */
const builtIn: Readonly<Record<string, readonly string[]>> = { "@descent/data": ["d3-dsv"] };

/**
 * Where a package's manifest and its imports disagree: `dependencies` and `peerDependencies` together
 * must be exactly what the published sources import, and conformance may be nobody's dependency, of
 * whatever kind.
 */
export function manifestProblems({ manifest, sources }: PackageSources): string[] {
  const declared = [
    ...Object.keys(manifest.dependencies ?? {}),
    ...Object.keys(manifest.peerDependencies ?? {}),
  ];
  const inside = (builtIn[manifest.name] ?? []).filter(
    (name) => name in (manifest.devDependencies ?? {}),
  );
  const imported = new Map<string, string>();
  for (const [path, text] of sources) {
    if (/\.(test|fixture)\.ts$/.test(path)) continue;
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      if (!fileName.startsWith(".")) imported.set(packageOf(fileName), path);
    }
  }
  const everywhere = [
    ...declared,
    ...Object.keys(manifest.devDependencies ?? {}),
    ...Object.keys(manifest.optionalDependencies ?? {}),
  ];
  return [
    ...[...imported]
      .filter(([name]) => !declared.includes(name) && !inside.includes(name))
      .map(([name, path]) => `${manifest.name}: ${path} imports ${name}, which is not declared`),
    ...declared
      .filter((name) => !imported.has(name))
      .map((name) => `${manifest.name}: ${name} is declared and never imported`),
    ...everywhere
      .filter((name) => name === "@descent/conformance")
      .map(() => `${manifest.name}: depends on conformance; its laws belong in tests/laws`),
  ];
}

/** `@descent/autodiff/trace` belongs to `@descent/autodiff`. */
function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
