import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { nodeMajors } from "./find-node.ts";
import { runProgram } from "./run-program.ts";

const root = join(import.meta.dirname, "..", "..");
const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
const command = join("node_modules", "@descent", "conformance", "bin", "descent-conformance.js");

/** The example outside the workspace, with the tarballs installed by npm and nothing else. */
const folder = mkdtempSync(join(tmpdir(), "descent-own-optimizer-"));

beforeAll(async () => {
  cpSync(join(root, "examples", "own-optimizer"), folder, { recursive: true });
  const quiet = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const tarballs = inject("packed").map(({ tarball }) => tarball);
  const { code, output } = await run("npm", ["install", ...quiet, ...tarballs]);
  expect(code, output).toBe(0);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(program: string, args: readonly string[]): ReturnType<typeof runProgram> {
  return runProgram(program, args, { cwd: folder });
}

test("its own tests pass, and the command line after them", async () => {
  const { code, output } = await run("npm", ["test"]);
  expect(code, output).toBe(0);
  expect(output).toMatch(/\n1 subject, \d+ laws: \d+ kept, 0 excepted, 0 broken\n$/);
});

test("its types agree with ours", async () => {
  const strict = ["--noEmit", "--strict", "--noUncheckedIndexedAccess", "--target", "es2022"];
  const javascript = ["--allowJs", "--checkJs", "--module", "nodenext"];
  const { output } = await run(process.execPath, [tsc, ...strict, ...javascript, "src/index.js"]);
  expect(output).toBe("");
});

describe.each(nodeMajors)("on Node %i", (major) => {
  const node = inject("nodes").get(major);
  if (node === undefined) {
    console.warn(`\n### Node ${major} could not be had: the example on it was SKIPPED ###\n`);
    test.skip(`Node ${major} could not be had`);
    return;
  }
  test("every law is a test of node:test", async () => {
    const { code, output } = await run(node, ["--test", "test/laws.test.js"]);
    expect(code, output).toBe(0);
  });

  test("the command line reports, and as JSON", async () => {
    const { code, stdout } = await run(node, [command, "--json", "test/rows.js"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      conforms: true,
      reports: [{ subject: "signum(0.02, { decay: 0.9 })", kind: "optimizer" }],
    });
  });
});

describe("the command line", () => {
  const call = (...args: string[]) => run(process.execPath, [command, ...args]);

  test("ends with 1 and names what is broken", async () => {
    const text = readFileSync(join(folder, "src", "signum.js"), "utf8");
    writeFileSync(
      join(folder, "src", "signum.js"),
      text.replace("Math.sign(mean)", "(mean / Math.abs(mean))"),
    );
    const { code, stdout } = await call("test/rows.js");
    writeFileSync(join(folder, "src", "signum.js"), text);
    expect(stdout).toMatch(
      /^FAIL {2}rests where the gradient is zero: delta is \[NaN, NaN, NaN\]/m,
    );
    expect(stdout).toMatch(/ kept, 0 excepted, [1-9]\d* broken\n$/);
    expect(code).toBe(1);
  });

  test.each([
    ["which module?", []],
    ["src/signum.js exports nothing to check", ["src/signum.js"]],
    ["Cannot find module", ["src/signun.js"]],
    ["Unknown option '--jsn'", ["--jsn", "test/rows.js"]],
  ])("ends with 2: %s", async (message, args) => {
    const { code, output } = await call(...args);
    expect(output).toMatch(/^descent-conformance: /);
    expect(output).toContain(message);
    expect(code).toBe(2);
  });

  test("says how it is used", async () => {
    const { code, stdout } = await call("--help");
    expect(stdout).toContain("Usage: descent-conformance [--json] MODULE...");
    expect(code).toBe(0);
  });
});
