import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { coverageLine, demands, type Demand } from "./asked.js";
import { markdownBlocks } from "./block.js";
import { exampleBlocks } from "./doc-comments.js";
import { docCoverage } from "./doc-coverage.js";
import { entryPoints } from "./entry-points.js";
import { difference, expectedOutput } from "./expected-output.js";
import { letOff } from "./let-off.js";
import { typeErrors, writeBlocks } from "./written-block.js";

const root = join(import.meta.dirname, "..", "..");
const folder = join(import.meta.dirname, "..", "results", "blocks");
const read = (path: string) => readFileSync(join(root, path), "utf8");

const readmes = globSync(["README.md", "packages/*/README.md"], { cwd: root }).sort();
const sources = globSync("packages/*/src/**/*.ts", { cwd: root })
  .filter((path) => !/\.(test|fixture)\.ts$/.test(path))
  .sort();
const examples = sources.map((path) => exampleBlocks(path, read(path)));
const blocks = writeBlocks(folder, [
  ...readmes.flatMap((path) => markdownBlocks(path, read(path))),
  ...examples.flatMap((found) => found.blocks),
]);
const compiled = typeErrors(blocks);

afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("example code prints what it says", () => {
  test.each(blocks.map((block) => [`${block.file}:${block.line}`, block] as const))(
    "%s",
    async (_, block) => {
      expect(compiled.get(block)).toEqual([]);

      const printed: string[] = [];
      vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => {
        printed.push(...format(...values).split("\n"));
      });
      await import(/* @vite-ignore */ block.path);

      const wrong = difference(expectedOutput(block.code), printed);
      if (wrong !== undefined)
        expect.fail(`${block.file}:${block.line + wrong.line}\n${wrong.message}`);
    },
  );
});

describe("what is public is documented", () => {
  test("every package has a README with an example", () => {
    const without = globSync("packages/*", { cwd: root }).filter(
      (path) => !blocks.some(({ file }) => file === `${path}/README.md`),
    );
    expect(without).toEqual([]);
  });

  test("every @example has code", () => {
    expect(examples.flatMap((found) => found.problems)).toEqual([]);
  });

  const coverage = docCoverage(root, entryPoints(root), letOff);

  test.each(Object.entries(demands))("%s: %s", (demand) => {
    const all = coverage.filter((asked) => asked.demand === (demand as Demand));
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ met }) => !met).map(({ problem }) => problem)).toEqual([]);
  });

  afterAll(() => {
    console.log(coverageLine(coverage));
  });
});
