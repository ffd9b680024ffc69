import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  changeset,
  plantReleased,
  rate,
  releasedFiles,
  report,
  vector,
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

describe("the API decides the least bump", () => {
  const bump = (files: Readonly<Record<string, string>>, said: string) => {
    planted.commit({ ...fix, ...files, ".changeset/a.md": changeset({ core: said }) });
    return problems();
  };
  const removed = { "api/core.api.md": report(vector) };
  const changed = { "api/core.api.md": report(vector, rate.replace("number)", "string)")) };
  const added = { "api/core.api.md": report(vector, rate, "export const pi: number;") };

  test.each([
    ["removed rate", removed],
    ["changed rate", changed],
    ["added pi", added],
  ])("before 1.0, %s is minor", (what, files) => {
    expect(bump(files, "patch")).toEqual([
      expect.stringMatching(
        `^@descent/core: API since 0.1.0 .*: ${what} .*That is minor, and .changeset/a.md says patch`,
      ),
    ]);
    expect(bump(files, "minor")).toEqual([]);
  });

  test.each([
    ["removed rate", "major", removed],
    ["changed rate", "major", changed],
    ["added pi", "minor", added],
  ])("from 1.0, %s is %s", (what, least, files) => {
    planted.commit(releasedFiles("core", "1.0.0"));
    const less = least === "major" ? "minor" : "patch";
    expect(bump(files, less)).toEqual([expect.stringContaining(`${what} (`)]);
    expect(bump(files, less)[0]).toContain(`That is ${least}`);
    expect(bump(files, least)).toEqual([]);
  });

  test("a changeset for each change: the highest counts", () => {
    const { "api/core.api.md": text } = removed;
    planted.commit({
      ...fix,
      "api/core.api.md": text,
      ".changeset/a.md": changeset({ core: "patch" }),
      ".changeset/b.md": changeset({ core: "minor" }),
    });
    expect(problems()).toEqual([]);
  });

  test("an empty changeset and `none` do not cover it", () => {
    planted.commit({ ...fix, ...removed, ".changeset/a.md": changeset({}) });
    expect(problems()).toEqual([expect.stringContaining("no changeset names it")]);
    expect(bump(removed, "none")).toEqual([expect.stringContaining("says none")]);
  });

  test("an entry point that is gone breaks, a new one adds", () => {
    const trace = { "api/core.trace.api.md": report("export const trace: number;") };
    expect(bump(trace, "patch")).toEqual([expect.stringContaining("added trace")]);
    planted.commit({ ...releasedFiles("core", "1.0.0"), ".changeset/a.md": undefined });
    planted.commit({ "api/core.trace.api.md": undefined });
    expect(bump({}, "minor")).toEqual([expect.stringContaining("removed trace")]);
  });

  test("a branch says itself what it breaks, whatever main has pending", () => {
    planted.commit({ ...fix, ".changeset/main.md": changeset({ core: "minor" }) });
    planted.git("switch", "--quiet", "--create=topic");
    expect(bump({ ...removed, "packages/core/src/index.ts": "" }, "patch")).toEqual([
      expect.stringContaining("API since main: removed rate"),
    ]);
  });

  test("what breaks through the signatures of another package breaks too", () => {
    const other = { "api/core.api.md": report("export type Vector = string;", rate) };
    expect(bump(other, "minor")).toEqual([
      expect.stringMatching(
        "^@descent/optimizers: .*uses Vector of @descent/core, which is changed.*no changeset names",
      ),
    ]);
    planted.commit({ ".changeset/a.md": changeset({ core: "minor", optimizers: "minor" }) });
    expect(problems()).toEqual([]);
  });

  test("what another package does not use of it is its own affair", () => {
    expect(bump(changed, "minor")).toEqual([]);
  });

  test("without reports, then or now, that is said", () => {
    for (const name of ["core", "optimizers"]) planted.write({ [`api/${name}.api.md`]: undefined });
    const said = expect.stringMatching("^API changes since main: there were no reports") as string;
    expect(planted.findings()).toEqual({ problems: [], notes: [said, expect.anything()] });
  });
});
