import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compilers } from "./type-checking.ts";

const folder = join(import.meta.dirname, "equipment");

test("its lockfile names no registry, so that everybody's own is asked", () => {
  const lockfile = readFileSync(join(folder, "pnpm-lock.yaml"), "utf8");
  expect(lockfile).toContain("verdaccio@6");
  expect(lockfile).not.toContain("://");
});

test("its compilers, from the oldest that our types are promised to", () => {
  expect(compilers(folder)).toEqual(
    ["5.0", "5.4", "5.9", "6.0", "7.0"].map((version) => `typescript-${version}`),
  );
});
