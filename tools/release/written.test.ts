import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unfinishedRelease } from "./ready-to-publish.ts";
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

describe("changesets themselves", () => {
  const only = (text: string) => {
    planted.write({ ...fix, ".changeset/a.md": text });
    return problems();
  };

  test("name public packages", () => {
    expect(only(changeset({ core: "patch", news: "patch" }))).toEqual([
      ".changeset/a.md: names @descent/news, which is no public package here",
    ]);
  });

  test("say something", () => {
    expect(only(changeset({ core: "patch" }, ""))).toEqual([
      expect.stringMatching("^.changeset/a.md: has no words"),
    ]);
  });

  test("can be read", () => {
    expect(only('---\n"@descent/core": huge\n---\n\nWords.\n')).toEqual([
      expect.stringMatching("^.changeset/a.md: .*huge"),
      expect.stringMatching("no changeset says so"),
    ]);
  });

  test("do not leave 0.x by mistake", () => {
    expect(only(changeset({ core: "major" }))).toEqual([
      expect.stringMatching("takes @descent/core from 0.1.0 to 1.0.0"),
    ]);
    expect(only(changeset({ core: "major" }, "This is 1.0: what is here stays."))).toEqual([]);
  });

  test("that a pre-release has taken are not pending", () => {
    planted.commit({ ...fix, ".changeset/pre/a.md": changeset({ core: "patch" }) });
    expect(problems()).toEqual([expect.stringMatching("since 0.1.0 .* no changeset says so")]);
  });
});

describe("ranges between our packages", () => {
  test.each(["workspace:*", "workspace:~", "^0.1.0", "0.1.0"])("are not %s", (range) => {
    const dependencies = { "@descent/core": range };
    planted.commit({
      "packages/optimizers/package.json": manifest("optimizers", "0.1.0", { dependencies }),
      ".changeset/a.md": changeset({ optimizers: "patch" }),
    });
    expect(problems()).toEqual([
      'packages/optimizers/package.json: dependencies must have "@descent/core": "workspace:^", ' +
        `not "${range}"`,
    ]);
  });

  test("neither are those of peers", () => {
    const peerDependencies = { "@descent/core": "workspace:*" };
    planted.commit({
      "packages/optimizers/package.json": manifest("optimizers", "0.1.0", { peerDependencies }),
      ".changeset/a.md": changeset({ optimizers: "patch" }),
    });
    expect(problems()).toEqual([expect.stringContaining("peerDependencies must have")]);
  });
});

test("a version that was written by hand", () => {
  planted.commit({ "packages/core/package.json": manifest("core", "0.1.1") });
  expect(problems()).toEqual([expect.stringMatching("says 0.1.1, and CHANGELOG.md has no such")]);
});

test("what is left to do before publishing", () => {
  expect(unfinishedRelease(planted.root)).toEqual([]);
  planted.write({
    ...releasedFiles("data", "0.0.0"),
    ".changeset/a.md": changeset({ core: "patch" }),
  });
  expect(unfinishedRelease(planted.root)).toEqual([
    ".changeset/a.md: is pending. Run `pnpm version-packages` first",
    "@descent/data: has no version yet. Run `pnpm version-packages` first",
  ]);
});
