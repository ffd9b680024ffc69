import * as core from "@descent/core";
import * as losses from "@descent/losses";
import { afterAll, describe, expect, test } from "vitest";
import { bundle } from "./bundle.js";
import { ceilings } from "./ceilings.js";
import * as coreProgram from "./programs/core.js";
import * as lossesProgram from "./programs/losses.js";

const measured: string[] = [];

afterAll(() => {
  console.log(["Sizes, minified and gzipped (kB = 1000 bytes):", ...measured].join("\n"));
});

/** Whether a function, class or variable of this name is in the text (with a number after it where two had the same name). */
function holds(readable: string, name: string): boolean {
  return new RegExp(`\\b(?:function\\*?|class|const|let|var)\\s+${name}\\d*\\b`).test(readable);
}

describe("each program is as small as promised", () => {
  test.each(ceilings)("$program: at most $bytes bytes", async ({ program, what, bytes }) => {
    const { gzipped, minified } = await bundle(program);
    const figures = [gzipped, bytes].map((n) => (n / 1000).toFixed(2)).join(" of ");
    measured.push(`  ${figures} kB  ${what} (minified ${(minified / 1000).toFixed(2)})`);
    expect(gzipped).toBeGreaterThan(100);
    expect(gzipped).toBeLessThanOrEqual(bytes);
  });
});

test("whole means every export", () => {
  expect(Object.keys(coreProgram).sort()).toEqual(Object.keys(core).sort());
  expect(Object.keys(lossesProgram).sort()).toEqual(Object.keys(losses).sort());
});

describe("nothing comes along that is not used", () => {
  test.each(ceilings)("$program", async ({ program, without }) => {
    const { readable } = await bundle(program);
    expect(without.filter((name) => holds(readable, name))).toEqual([]);
  });

  test("the check sees what is there", async () => {
    const { readable } = await bundle("bowl");
    expect(
      ["descend", "gradientDescent", "differentiable", "square"].filter(
        (name) => !holds(readable, name),
      ),
    ).toEqual([]);
  });
});
