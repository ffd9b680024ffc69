import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bundle, holds, program, whole, type Bundle } from "./bundle.js";
import { entryPoints } from "../../tools/api/entry-points.ts";
import { ceilings, notBundled, wholeModules } from "./ceilings.js";

const root = join(import.meta.dirname, "..", "..");
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

describe("each module is as small as promised, whole", () => {
  test.each(Object.entries(wholeModules))("%s: at most %i bytes", async (name, bytes) => {
    expectAtMost(bytes, name, await bundle(whole(name)));
  });

  test("every module has a ceiling, or a reason to have none", () => {
    const modules = entryPoints(root).map(({ module }) => module);
    expect(Object.keys({ ...wholeModules, ...notBundled }).sort()).toEqual(modules.sort());
  });
});

describe("nothing comes along that is not used", () => {
  test.each(ceilings)("$program", async ({ program: name, without }) => {
    const bundled = await bundle(program(name));
    expect(without.filter((unused) => holds(bundled, unused))).toEqual([]);
  });

  // From one file to each package bundlers leave out less: what is computed as it loads stays, unless it is
  // noted that it may go.
  test.each(ceilings)("$program: nor for having been built", async ({ program: name }) => {
    const [built, sources] = [await bundle(program(name)), await bundle(program(name), "sources")];
    expect(built.minified - sources.minified).toBeLessThan(Math.max(30, sources.minified / 1000));
  });

  test("every name that must not be there would be seen if it were", async () => {
    for (const { program: name, without } of ceilings) {
      const leaking = await bundle(`${program(name)}${whole(...Object.keys(wholeModules))}`);
      expect(without.filter((unused) => !holds(leaking, unused))).toEqual([]);
    }
  });
});
