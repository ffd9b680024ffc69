import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { manifestProblems, type PackageSources } from "./manifest-problems.js";

const root = join(import.meta.dirname, "..", "..");

function read(folder: string): PackageSources {
  const manifest = JSON.parse(
    readFileSync(join(root, folder, "package.json"), "utf8"),
  ) as PackageSources["manifest"];
  const paths = globSync("src/**/*.ts", { cwd: join(root, folder) });
  return {
    manifest,
    sources: new Map(paths.map((path) => [path, readFileSync(join(root, folder, path), "utf8")])),
  };
}

describe("manifests declare what is imported, and nothing else", () => {
  test.each(globSync("packages/*", { cwd: root }).sort())("%s", (folder) => {
    expect(manifestProblems(read(folder))).toEqual([]);
  });
});

describe("a planted fault is found", () => {
  const problems = (
    manifest: Omit<PackageSources["manifest"], "name">,
    files: Readonly<Record<string, string>>,
  ) =>
    manifestProblems({
      manifest: { name: "@descent/losses", ...manifest },
      sources: new Map(Object.entries(files)),
    });
  const core = { "@descent/core": "workspace:^" };
  const imports = 'import type { Loss } from "@descent/core";';

  test("nothing planted, nothing found", () => {
    expect(problems({ dependencies: core }, { "src/a.ts": imports })).toEqual([]);
  });

  test("an import that is not declared", () => {
    expect(problems({}, { "src/a.ts": imports })).toEqual([
      "@descent/losses: src/a.ts imports @descent/core, which is not declared",
    ]);
  });

  test("what is built in, by another package or without being declared for development", () => {
    const files = new Map([["src/a.ts", 'import { dsvFormat } from "d3-dsv";']]);
    const devDependencies = { "d3-dsv": "catalog:" };
    const of = (name: string, declared: PackageSources["manifest"]["devDependencies"] = {}) =>
      manifestProblems({ manifest: { name, devDependencies: declared }, sources: files });
    expect(of("@descent/data", devDependencies)).toEqual([]);
    expect(of("@descent/data")).toHaveLength(1);
    expect(of("@descent/losses", devDependencies)).toHaveLength(1);
  });

  test("a re-export and a path below a package count as imports of it", () => {
    const text = 'export { trace } from "@descent/autodiff/trace";';
    expect(problems({}, { "src/a.ts": text })).toEqual([
      "@descent/losses: src/a.ts imports @descent/autodiff, which is not declared",
    ]);
  });

  test("a dependency that only tests use, or nobody", () => {
    expect(problems({ dependencies: core }, { "src/a.test.ts": imports })).toEqual([
      "@descent/losses: @descent/core is declared and never imported",
    ]);
  });

  test("a peer counts as declared, and must be imported too", () => {
    const peerDependencies = { eslint: "^10.0.0" };
    const types = 'import type { Rule } from "eslint";';
    expect(problems({ peerDependencies }, { "src/a.ts": types })).toEqual([]);
    expect(problems({ peerDependencies }, {})).toEqual([
      "@descent/losses: eslint is declared and never imported",
    ]);
  });

  test("conformance, even for development", () => {
    const devDependencies = { "@descent/conformance": "workspace:^" };
    expect(problems({ devDependencies }, {})).toEqual([
      "@descent/losses: depends on conformance; its laws belong in tests/laws",
    ]);
  });
});
