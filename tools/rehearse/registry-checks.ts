import type { Checks } from "./checks.ts";
import type { Registry } from "./registry.ts";
import { inOrder, type Versions } from "./versions.ts";

/** What stands under one tag, for each package that has it. */
export async function tagged(
  registry: Registry,
  tag: string,
  names: readonly string[],
): Promise<Versions> {
  const found = await Promise.all(
    names.map(async (name) => [name, (await registry.ask(name)).tags[tag]] as const),
  );
  return new Map(found.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** Everything the registry has, as `@descent/core 0.1.0`, one for each version. */
export async function holdings(registry: Registry, names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    names.map(async (name) =>
      (await registry.ask(name)).versions.map((version) => `${name} ${version}`),
    ),
  );
  return found.flat().sort();
}

/** `latest` must be these versions: what everybody gets who asks for nothing else. */
export async function checkLatest(
  registry: Registry,
  versions: Versions,
  checks: Checks,
): Promise<void> {
  const latest = await tagged(registry, "latest", [...versions.keys()]);
  checks.same(
    "Which versions are the latest ones?",
    inOrder(latest),
    inOrder(versions),
    "how changeset publish sets tags",
  );
}
