import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { releaseProblems } from "./problems.ts";
import {
  manifest,
  plantFolder,
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

describe("what cannot be checked is said", () => {
  const wrongRange = {
    "packages/optimizers/package.json": manifest("optimizers", "0.1.0", {
      dependencies: { "@descent/core": "workspace:*" },
    }),
  };

  test("without git, and the rest is checked", () => {
    const folder = plantFolder();
    folder.write({ ...releasedFiles("core", "0.1.0"), ...releasedFiles("optimizers", "0.1.0") });
    folder.write(wrongRange);
    const { problems, notes } = folder.findings();
    folder.remove();
    expect(problems).toEqual([expect.stringContaining("workspace:^")]);
    expect(notes).toEqual([expect.stringMatching("^changesets, since this is no git checkout")]);
  });

  test("in a folder of somebody else's repository", () => {
    const folder = plantFolder();
    folder.git("init", "--quiet", "--template=", "--initial-branch=main");
    folder.commit(releasedFiles("core", "0.1.0"));
    folder.write({ "vendored/README.md": "" });
    const reports = new Map<string, string>();
    const { notes } = releaseProblems({ root: join(folder.root, "vendored"), reports });
    folder.remove();
    expect(notes).toEqual([expect.stringContaining("only a part of a git checkout")]);
  });

  test("before the first commit", () => {
    const folder = plantFolder();
    folder.git("init", "--quiet", "--template=", "--initial-branch=main");
    folder.write(releasedFiles("core", "0.1.0"));
    const { notes } = folder.findings();
    folder.remove();
    expect(notes).toEqual([expect.stringContaining("there is no commit yet")]);
  });

  test("in a shallow clone", () => {
    planted.commit(fix);
    const clone = mkdtempSync(join(tmpdir(), "descent-shallow-"));
    const from = pathToFileURL(planted.root).href;
    planted.git("clone", "--quiet", "--depth=1", from, clone);
    const { problems, notes } = releaseProblems({ root: clone, reports: new Map() });
    rmSync(clone, { recursive: true, force: true });
    expect(problems).toEqual([]);
    expect(notes).toEqual([expect.stringContaining("git fetch --unshallow")]);
  });

  test("on a branch without main, and the last release is checked", () => {
    planted.git("branch", "--quiet", "--move", "main", "topic");
    planted.commit(fix);
    const { problems, notes } = planted.findings();
    expect(problems).toEqual([expect.stringMatching("changed since 0.1.0 ")]);
    expect(notes).toEqual([expect.stringContaining("git fetch origin main:main")]);
  });
});

test("a hook's environment does not lead git astray", () => {
  planted.write(fix);
  const before = process.env.GIT_DIR;
  process.env.GIT_DIR = join(planted.root, "nowhere");
  try {
    expect(planted.findings().problems).toHaveLength(1);
  } finally {
    if (before === undefined) delete process.env.GIT_DIR;
    else process.env.GIT_DIR = before;
  }
});
