import type { PublicPackage } from "./public-packages.ts";

const kinds = ["dependencies", "peerDependencies", "optionalDependencies"] as const;

/**
 * Ranges between our packages that are not `workspace:^`, which is published as `^` of the version
 * at hand: a tighter one would make every patch of a package a release of all that use it, and two
 * copies for users; a written version would be wrong at the next release.
 */
export function rangeProblems(packages: readonly PublicPackage[]): string[] {
  const names = new Set(packages.map(({ name }) => name));
  return packages.flatMap(({ folder, manifest }) =>
    kinds.flatMap((kind) =>
      Object.entries(manifest[kind] ?? {})
        .filter(([name, range]) => names.has(name) && range !== "workspace:^")
        .map(
          ([name, range]) =>
            `${folder}/package.json: ${kind} must have "${name}": "workspace:^", not "${range}"`,
        ),
    ),
  );
}
