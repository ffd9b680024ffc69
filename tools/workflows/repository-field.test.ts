import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { stampRepository } from "./repository-field.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A workspace with these manifests, by folder. */
function workspace(manifests: Readonly<Record<string, object>>): string {
  const root = mkdtempSync(join(tmpdir(), "descent-stamp-"));
  folders.push(root);
  for (const [folder, manifest] of Object.entries(manifests)) {
    const path = join(root, folder, "package.json");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(manifest));
  }
  return root;
}

const read = (root: string, folder: string) =>
  JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as object;
const github = { GITHUB_SERVER_URL: "https://github.example", GITHUB_REPOSITORY: "some/where" };
const core = { name: "@descent/core", version: "1.2.3", exports: { ".": "./index.js" } };

describe("the repository of each public package", () => {
  test("is written into its manifest, and nothing else is", () => {
    const docs = { name: "docs", private: true };
    const hidden = { name: "hidden", private: true };
    const root = workspace({ "packages/core": core, "packages/hidden": hidden, "apps/docs": docs });
    expect(stampRepository(root, github)).toEqual([
      "@descent/core comes from git+https://github.example/some/where.git, packages/core",
    ]);
    expect(read(root, "packages/core")).toEqual({
      ...core,
      repository: {
        type: "git",
        url: "git+https://github.example/some/where.git",
        directory: "packages/core",
      },
    });
    expect(read(root, "packages/hidden")).toEqual(hidden);
    expect(read(root, "apps/docs")).toEqual(docs);
  });

  test.each([
    ["nothing about the host", { GITHUB_SERVER_URL: undefined }, "GITHUB_SERVER_URL must be"],
    ["a host without encryption", { GITHUB_SERVER_URL: "http://github.example" }, '"http://'],
    ["nothing about the repository", { GITHUB_REPOSITORY: undefined }, "GITHUB_REPOSITORY must be"],
    ["half a repository", { GITHUB_REPOSITORY: "where" }, '"where"'],
    ["more than a repository", { GITHUB_REPOSITORY: "some/where/else" }, '"some/where/else"'],
  ])("is refused where GitHub says %s", (_, wrong, message) => {
    const root = workspace({ "packages/core": core });
    expect(() => stampRepository(root, { ...github, ...wrong })).toThrow(message);
    expect(read(root, "packages/core")).toEqual(core);
  });

  test("is refused where a manifest has one, before any is written", () => {
    const named = { name: "@descent/data", repository: "some/where" };
    const root = workspace({ "packages/core": core, "packages/data": named });
    expect(() => stampRepository(root, github)).toThrow("packages/data/package.json has a repo");
    expect(read(root, "packages/core")).toEqual(core);
  });

  test("is refused where there are no packages", () => {
    expect(() => stampRepository(workspace({}), github)).toThrow("no public package");
  });
});
