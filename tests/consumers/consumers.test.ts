import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findNode } from "./find-node.js";

const packed = inject("packed");
const names = packed.map(({ name }) => name);
const tsc = join(import.meta.dirname, "..", "..", "node_modules", "typescript", "bin", "tsc");

/** An empty folder outside the workspace, with the tarballs installed by npm and nothing else. */
const folder = mkdtempSync(join(tmpdir(), "descent-consumer-"));

beforeAll(() => {
  cpSync(join(import.meta.dirname, "app"), folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const quiet = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", ...quiet, ...packed.map(({ tarball }) => tarball)], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The lines a program printed; its output is the error when it fails. */
function run(program: string, args: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")}:\n${stdout}${stderr}`);
  return stdout.trimEnd().split("\n");
}

describe.each([20, 24])("the tarballs on Node %i", (major) => {
  const node = findNode(major);
  if (node === undefined) {
    console.warn(`\n### Node ${major} could not be had: the consumers on it were SKIPPED ###\n`);
    test.skip(`Node ${major} could not be had`);
    return;
  }
  const printed = ["6", "35", "2", "0", "9.000000", "true"];

  test("every package loads as ESM and as CJS, with the same names", () => {
    expect(run(node, ["load.mjs", ...names])).toEqual([`${names.length} packages`]);
  });

  test("a program of ES modules", () => {
    expect(run(node, ["esm.mjs"])).toEqual(printed);
  });

  test("a program of CommonJS modules", () => {
    expect(run(node, ["cjs.cjs"])).toEqual(printed);
  });

  test("ESM and CJS in one program understand each other", () => {
    expect(run(node, ["both.mjs"])).toEqual(["0", "12", "12", "1", "0"]);
  });
});

describe("the types of the tarballs", () => {
  const options = ["--noEmit", "--strict", "--target", "es2022"];
  const exact = ["--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes"];

  test.each([
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])("module %s, resolution %s", (module, resolution) => {
    const how = ["--module", module, "--moduleResolution", resolution];
    expect(run(process.execPath, [tsc, ...options, ...exact, ...how, "types.ts"])).toEqual([""]);
  });

  test("nodenext, from a CommonJS module", () => {
    cpSync(join(folder, "types.ts"), join(folder, "types.cts"));
    const how = ["--module", "nodenext", "--moduleResolution", "nodenext"];
    expect(run(process.execPath, [tsc, ...options, ...exact, ...how, "types.cts"])).toEqual([""]);
  });
});
