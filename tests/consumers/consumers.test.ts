import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { entryPoints } from "../packed/manifest.ts";
import { nodeMajors } from "./find-node.ts";
import { programs } from "./programs.ts";
import { runProgram } from "./run-program.ts";
import { compilerArguments, typeChecks, writeTypePrograms } from "./type-checks.ts";

const packed = inject("packed");
const names = packed.map(({ manifest }) => manifest.name);
const entries = packed.flatMap(({ manifest }) => entryPoints(manifest));
const tsc = join(import.meta.dirname, "..", "..", "node_modules", "typescript", "bin", "tsc");

/** An empty folder outside the workspace, with the tarballs installed by npm and nothing else. */
const folder = mkdtempSync(join(tmpdir(), "descent-consumer-"));

beforeAll(async () => {
  cpSync(join(import.meta.dirname, "app"), folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  writeTypePrograms(folder, entries);
  const quiet = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await run("npm", ["install", ...quiet, ...packed.map(({ tarball }) => tarball)]);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The lines a program printed; its output is the error when it fails. */
async function run(program: string, args: readonly string[]): Promise<string[]> {
  const { code, stdout, output } = await runProgram(program, args, { cwd: folder });
  if (code !== 0) throw new Error(`${args.join(" ")}:\n${output}`);
  return stdout.trimEnd().split("\n");
}

describe.each(nodeMajors)("the tarballs on Node %i", (major) => {
  const node = inject("nodes").get(major);
  if (node === undefined) {
    console.warn(`\n### Node ${major} could not be had: the consumers on it were SKIPPED ###\n`);
    test.skip(`Node ${major} could not be had`);
    return;
  }
  test.each(programs(names, entries))("$what", async ({ args, prints }) => {
    expect(await run(node, args)).toEqual(prints);
  });
});

describe("the types of the tarballs", () => {
  test.each(typeChecks)("module $module, resolution $moduleResolution", async (check) => {
    expect(await run(process.execPath, [tsc, ...compilerArguments(check)])).toEqual([""]);
  });
});
