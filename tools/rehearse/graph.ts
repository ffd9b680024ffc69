import type { PublicPackage } from "../release/public-packages.ts";

/** Which of our packages each of them depends on, at its users' too. */
export type Graph = ReadonlyMap<string, readonly string[]>;

export function graphOf(packages: readonly PublicPackage[]): Graph {
  const names = packages.map(({ name }) => name);
  return new Map(
    packages.map(({ name, manifest }) => {
      const all = { ...manifest.dependencies, ...manifest.peerDependencies };
      return [name, names.filter((other) => other in all)];
    }),
  );
}

/** A package and all that it depends on, sorted. */
export function closure(name: string, graph: Graph): string[] {
  const found = new Set<string>();
  const visit = (one: string) => {
    if (found.has(one)) return;
    found.add(one);
    graph.get(one)?.forEach(visit);
  };
  visit(name);
  return [...found].sort();
}
