import type { PublishedManifest } from "./manifest.ts";

const kinds = ["dependencies", "peerDependencies", "optionalDependencies"] as const;

/**
 * Ranges of our own packages that are not `^` of the version that is published with them. A tighter
 * one gives users two copies of a package after its next patch.
 */
export function publishedRangeProblems(
  manifest: PublishedManifest,
  versions: ReadonlyMap<string, string>,
): string[] {
  return kinds.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}).flatMap(([name, range]) => {
      const version = versions.get(name);
      if (version === undefined || range === `^${version}`) return [];
      return [`${kind} asks for ${name} ${range}, and must ask for ^${version}`];
    }),
  );
}
