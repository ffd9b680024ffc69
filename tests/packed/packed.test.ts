import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { linters } from "./linters.ts";
import { packageProblems } from "./package-problems.ts";

const packed = inject("packed");
const workspace = {
  licence: readFileSync(join(import.meta.dirname, "..", "..", "LICENSE"), "utf8"),
  versions: new Map(packed.map(({ manifest }) => [manifest.name, manifest.version])),
};

test("every public package is packed", () => {
  expect([...workspace.versions.keys()]).toContain("@descent/core");
  expect(packed.length).toBeGreaterThanOrEqual(7);
});

describe.each(packed)("$manifest.name", ({ tarball, unpacked }) => {
  test("what it names is there, nothing else is, and it asks for what it needs", () => {
    expect(packageProblems(unpacked, workspace)).toEqual([]);
  });

  test.each(Object.keys(linters))("%s finds nothing", async (name) => {
    const { code, output } = (await linters[name]?.(tarball)) ?? { code: 1, output: name };
    expect(code, output).toBe(0);
  });
});
