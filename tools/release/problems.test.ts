import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  changeset,
  manifest,
  plantReleased,
  releasedFiles,
  type Planted,
} from "./repository.fixture.ts";

let planted: Planted;
beforeEach(() => {
  planted = plantReleased();
});
afterEach(() => {
  planted.remove();
});

const fix = { "packages/core/src/index.ts": "export const core = 2;\n" };
const problems = () => planted.findings().problems;
/** The problem of core without a changeset, as a pattern. */
const missing = (what: string, since: string) =>
  expect.stringMatching(
    `^@descent/core: ${what} changed since ${since}, and no changeset says so`,
  ) as string;

test("nothing planted, nothing found", () => {
  expect(planted.findings()).toEqual({ problems: [], notes: [] });
});

describe("a changeset is asked for", () => {
  test("by work that is not committed, on main", () => {
    planted.write(fix);
    expect(problems()).toEqual([missing("packages/core/src/index.ts", "main")]);
  });

  test("by what was committed to main since the last release", () => {
    planted.commit(fix);
    expect(problems()).toEqual([missing("packages/core/src/index.ts", "0.1.0 \\([0-9a-f]{7}\\)")]);
  });

  test("by work on a branch", () => {
    planted.git("switch", "--quiet", "--create=topic");
    planted.commit(fix);
    expect(problems()).toEqual([missing("packages/core/src/index.ts", "main")]);
  });

  test.each([
    ["a comment in the sources", { "packages/core/src/index.ts": "export const core = 1; // !\n" }],
    ["a new file that git does not know yet", { "packages/core/src/new.ts": "" }],
    ["a file that is gone", { "packages/core/src/index.ts": undefined }],
    ["the README", { "packages/core/README.md": "# New\n" }],
    ["how it is built", { "packages/core/tsup.config.ts": "export default {};\n" }],
    ["what is packed", { "packages/core/package.json": manifest("core", "0.1.0", { files: [] }) }],
    ["where it runs", { "packages/core/package.json": manifest("core", "0.1.0", { engines: {} }) }],
  ])("by %s", (_, files: Readonly<Record<string, string | undefined>>) => {
    planted.write(files);
    expect(problems()).toEqual([missing("packages/core/.*", "main")]);
    planted.commit();
    expect(problems()).toEqual([missing("packages/core/.*", "0.1.0 .*")]);
  });

  test("with the names of the fields of package.json", () => {
    planted.write({
      "packages/core/package.json": manifest("core", "0.1.0", { type: "module", exports: {} }),
    });
    expect(problems()).toEqual([missing(".*package.json \\(type, exports\\)", "main")]);
  });

  test("of every package by the licence, and by how all are built", () => {
    planted.write({ LICENSE: "MIT, really\n" });
    expect(problems()).toHaveLength(2);
    planted.write({ LICENSE: "MIT\n", "tsup.base.ts": "export {};\n" });
    expect(problems()).toHaveLength(2);
  });

  test("also where the version was only written differently since", () => {
    planted.commit(fix);
    const text = manifest("core", "0.1.0").replace('"version": ', '"version":   ');
    planted.commit({ "packages/core/package.json": text });
    expect(problems()).toEqual([missing(".*", "0.1.0 .*")]);
  });

  test("only of the package that was changed", () => {
    planted.write({ ...fix, ".changeset/a.md": changeset({ optimizers: "patch" }) });
    expect(problems()).toEqual([missing(".*", "main")]);
  });

  test("by any file of a package that lists none", () => {
    const whole = manifest("core", "0.1.0", { files: undefined });
    planted.commit({ "packages/core/package.json": whole, ".changeset/a.md": changeset({}) });
    planted.git("switch", "--quiet", "--create=topic");
    planted.write({
      "packages/core/logo.svg": "<svg />\n",
      "packages/core/package.json": manifest("core", "0.1.0", { files: undefined, scripts: {} }),
    });
    expect(problems()).toEqual([missing("packages/core/logo.svg", "main")]);
  });

  test("of a new package", () => {
    planted.commit(releasedFiles("data", "0.0.0"));
    expect(problems()).toEqual([
      "@descent/data: is new, and no changeset names it. Run `pnpm changeset`",
    ]);
    planted.commit({ ".changeset/a.md": changeset({}) });
    expect(problems()).toHaveLength(1);
    planted.commit({ ".changeset/a.md": changeset({ data: "minor" }) });
    expect(problems()).toEqual([]);
  });
});

describe("no changeset is asked for", () => {
  test.each([
    ["a test", { "packages/core/src/new.test.ts": "// more\n" }],
    ["what the manifest leaves out", { "packages/core/src/reference/values.json": "{}\n" }],
    ["what git ignores", { ".gitignore": "new.ts\n", "packages/core/src/new.ts": "" }],
    ["the changelog", { "packages/core/CHANGELOG.md": "# core\n\n## 0.1.0\n\n- Word.\n" }],
    ["a script", { "packages/core/package.json": manifest("core", "0.1.0", { scripts: {} }) }],
    ["a private package", { "packages/lab/src/index.ts": "export const lab = 2;\n" }],
    ["what belongs to no package", { "docs/index.md": "# Docs\n" }],
  ])("for %s", (_, files) => {
    planted.write(files);
    expect(problems()).toEqual([]);
    planted.commit();
    expect(problems()).toEqual([]);
  });

  test("where one names the package, committed or not", () => {
    planted.write({ ...fix, ".changeset/a.md": changeset({ core: "patch" }) });
    expect(problems()).toEqual([]);
    planted.commit();
    expect(problems()).toEqual([]);
  });

  test("where an empty one says that users see nothing", () => {
    planted.commit({ ...fix, ".changeset/a.md": changeset({}, "") });
    expect(problems()).toEqual([]);
  });

  test("after the release", () => {
    planted.commit({ ...fix, ".changeset/a.md": changeset({ core: "patch" }) });
    const release = { ".changeset/a.md": undefined, ...releasedFiles("core", "0.1.1"), ...fix };
    planted.write(release);
    expect(planted.findings()).toEqual({ problems: [], notes: [] });
    planted.commit();
    expect(problems()).toEqual([]);
    planted.commit({ "packages/core/src/index.ts": "export const core = 3;\n" });
    expect(problems()).toEqual([missing(".*", "0.1.1 .*")]);
  });

  test("after a release on the branch itself, as for an old line", () => {
    planted.git("switch", "--quiet", "--create=old-line");
    planted.write({ ...releasedFiles("core", "0.1.1"), ...fix });
    expect(problems()).toEqual([]);
    planted.commit();
    expect(problems()).toEqual([]);
  });
});

describe("every branch brings its own changesets", () => {
  test("one that main has already does not count for a branch", () => {
    planted.commit({ ...fix, ".changeset/a.md": changeset({ core: "patch" }) });
    planted.git("switch", "--quiet", "--create=topic");
    planted.commit({ "packages/core/src/index.ts": "export const core = 3;\n" });
    expect(problems()).toEqual([missing(".*", "main")]);
    planted.write({ ".changeset/a.md": changeset({ core: "patch" }, "Words, and more.") });
    expect(problems()).toEqual([]);
  });

  test("what main did meanwhile is not asked of a branch", () => {
    planted.git("switch", "--quiet", "--create=topic");
    planted.git("switch", "--quiet", "main");
    planted.commit({ ...fix, ".changeset/a.md": changeset({ core: "patch" }) });
    planted.git("switch", "--quiet", "topic");
    expect(problems()).toEqual([]);
  });

  test("nor what comes with merging main, also when main was released", () => {
    planted.git("switch", "--quiet", "--create=topic");
    planted.commit({
      "packages/optimizers/src/new.ts": "",
      ".changeset/b.md": changeset({ optimizers: "patch" }),
    });
    planted.git("switch", "--quiet", "main");
    planted.commit({ ...releasedFiles("core", "0.1.1"), ...fix });
    planted.git("switch", "--quiet", "topic");
    planted.git("merge", "--quiet", "--no-edit", "main");
    expect(problems()).toEqual([]);
    planted.commit({ ".changeset/b.md": undefined });
    expect(problems()).toEqual([expect.stringContaining("packages/optimizers/src/new.ts")]);
  });

  test("in a clone, commits to main that are not pushed count as work at hand", () => {
    planted.commit({ ...fix, ".changeset/a.md": changeset({ core: "patch" }) });
    const origin = mkdtempSync(join(tmpdir(), "descent-origin-"));
    planted.git("clone", "--quiet", "--bare", ".", origin);
    planted.git("remote", "add", "origin", origin);
    planted.git("fetch", "--quiet", "origin");
    rmSync(origin, { recursive: true, force: true });
    expect(problems()).toEqual([]);
    planted.commit({ "packages/core/src/index.ts": "export const core = 3;\n" });
    expect(problems()).toEqual([missing(".*", "origin/main")]);
  });
});
