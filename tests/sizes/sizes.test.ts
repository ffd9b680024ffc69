import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bundle, holds, program, whole, type Bundle } from "./bundle.js";
import { ceilings, wholePackages } from "./ceilings.js";

const packages = join(import.meta.dirname, "..", "..", "packages");
const measured: string[] = [];

afterAll(() => {
  console.log(["Sizes, minified and gzipped (kB = 1000 bytes):", ...measured].join("\n"));
});

function expectAtMost(bytes: number, what: string, { gzipped, minified }: Bundle): void {
  const figures = [gzipped, bytes].map((n) => (n / 1000).toFixed(2)).join(" of ");
  measured.push(`  ${figures} kB  ${what} (minified ${(minified / 1000).toFixed(2)})`);
  expect(gzipped).toBeGreaterThan(100);
  expect(gzipped).toBeLessThanOrEqual(bytes);
}

describe("each program is as small as promised", () => {
  test.each(ceilings)("$program: at most $bytes bytes", async ({ program: name, what, bytes }) => {
    expectAtMost(bytes, what, await bundle(program(name)));
  });

  test("a program that uses more is above its ceiling", async () => {
    for (const { program: name, bytes } of ceilings) {
      const { gzipped } = await bundle(`${program(name)}${whole("@descent/conformance")}`);
      expect(gzipped).toBeGreaterThan(bytes);
    }
  });
});

describe("each package is as small as promised, whole", () => {
  test.each(Object.entries(wholePackages))("%s: at most %i bytes", async (name, bytes) => {
    expectAtMost(bytes, name, await bundle(whole(name)));
  });

  test("every package has a ceiling", () => {
    const names = globSync("*/package.json", { cwd: packages }).map((path) => {
      const { name } = JSON.parse(readFileSync(join(packages, path), "utf8")) as { name: string };
      return name;
    });
    expect(Object.keys(wholePackages)).toEqual(names.sort());
  });
});

describe("nothing comes along that is not used", () => {
  test.each(ceilings)("$program", async ({ program: name, without }) => {
    const bundled = await bundle(program(name));
    expect(without.filter((unused) => holds(bundled, unused))).toEqual([]);
  });

  test("every name that must not be there would be seen if it were", async () => {
    for (const { program: name, without } of ceilings) {
      const leaking = await bundle(`${program(name)}${whole(...Object.keys(wholePackages))}`);
      expect(without.filter((unused) => !holds(leaking, unused))).toEqual([]);
    }
  });
});
