import { globSync, readFileSync } from "node:fs";
import { dirname, join, matchesGlob } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Update {
  readonly "package-ecosystem": string;
  readonly directory?: string;
  readonly directories?: readonly string[];
  readonly cooldown?: { readonly "default-days"?: number };
  readonly groups?: Readonly<Record<string, { readonly patterns: readonly string[] }>>;
  readonly allow?: readonly { readonly "dependency-name": string }[];
  readonly ignore?: readonly { readonly "dependency-name": string }[];
}

const root = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const { updates } = parse(read(".github/dependabot.yml")) as { readonly updates: Update[] };
const foldersOf = (ecosystem: string) =>
  updates
    .filter((update) => update["package-ecosystem"] === ecosystem)
    .flatMap(({ directory, directories }) => directories ?? [directory ?? ""]);

/** Every dependency that a manifest here names. */
const manifests = globSync("{,{apps,packages}/*/,tests/,tools/,tools/rehearse/*/}package.json", {
  cwd: root,
});
const dependencies = manifests.flatMap((path) => {
  const manifest = JSON.parse(read(path)) as Readonly<Record<string, Readonly<object>>>;
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
});

describe("updates of dependencies", () => {
  test("are asked for wherever there is a lockfile", () => {
    const locks = globSync("{,tools/*/*/}{pnpm-lock.yaml,package-lock.json}", { cwd: root });
    const folders = locks.map((path) => join("/", dirname(path)).replaceAll("\\", "/"));
    expect(foldersOf("npm").sort()).toEqual(folders.sort());
  });

  test("are asked for workflows and for actions of our own", () => {
    expect(foldersOf("github-actions")).toEqual(["/", "/.github/actions/*"]);
  });

  test.each(updates)("a release must be a week old (update %#)", ({ cooldown }) => {
    expect(cooldown?.["default-days"]).toBeGreaterThanOrEqual(7);
  });

  test("no pattern is left of a dependency that is gone", () => {
    const patterns = updates
      .filter((update) => update["package-ecosystem"] === "npm")
      .flatMap(({ groups = {}, allow = [], ignore = [] }) => [
        ...Object.values(groups).flatMap((group) => group.patterns),
        ...[...allow, ...ignore].map((one) => one["dependency-name"]),
      ]);
    const idle = patterns.filter(
      (pattern) => pattern !== "*" && !dependencies.some((name) => matchesGlob(name, pattern)),
    );
    expect(patterns).toContain("typescript");
    expect(idle).toEqual([]);
  });
});
