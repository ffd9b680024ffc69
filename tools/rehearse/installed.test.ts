import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bytesIn, installed } from "./installed.ts";

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "descent-installed-"));
});
afterEach(() => {
  rmSync(project, { recursive: true });
});

function plant(path: string, name: string, version: string): void {
  mkdirSync(join(project, path), { recursive: true });
  writeFileSync(join(project, path, "package.json"), JSON.stringify({ name, version }));
}

function link(path: string, to: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  symlinkSync(join(project, to), join(project, path), "junction");
}

const found = () => installed(project).map(({ name, version }) => `${name} ${version}`);

test("nothing, before anything is installed", () => {
  expect(found()).toEqual([]);
});

test("as npm installs: flat, and a second copy inside the one that needs it", () => {
  plant("node_modules/@descent/core", "@descent/core", "0.2.0");
  plant("node_modules/@descent/losses", "@descent/losses", "0.1.0");
  plant("node_modules/@descent/losses/node_modules/@descent/core", "@descent/core", "0.1.0");
  plant("node_modules/left-pad", "left-pad", "1.3.0");
  mkdirSync(join(project, "node_modules", ".bin"));
  writeFileSync(join(project, "node_modules", ".package-lock.json"), "{}");
  expect(found().sort()).toEqual([
    "@descent/core 0.1.0",
    "@descent/core 0.2.0",
    "@descent/losses 0.1.0",
    "left-pad 1.3.0",
  ]);
});

test("as pnpm installs: through links, one copy each, without what it keeps for later", () => {
  const store = (name: string) => `node_modules/.pnpm/${name}/node_modules/@descent`;
  plant(`${store("core@0.1.1")}/core`, "@descent/core", "0.1.1");
  plant(`${store("core@0.1.0")}/core`, "@descent/core", "0.1.0");
  plant(`${store("losses@0.1.0")}/losses`, "@descent/losses", "0.1.0");
  link(`${store("losses@0.1.0")}/core`, `${store("core@0.1.1")}/core`);
  link("node_modules/@descent/losses", `${store("losses@0.1.0")}/losses`);
  expect(found().sort()).toEqual(["@descent/core 0.1.1", "@descent/losses 0.1.0"]);

  link("node_modules/@descent/core", `${store("core@0.1.0")}/core`);
  expect(found().sort()).toEqual([
    "@descent/core 0.1.0",
    "@descent/core 0.1.1",
    "@descent/losses 0.1.0",
  ]);
});

test("bytes of all files, hidden ones too", () => {
  mkdirSync(join(project, "dist"));
  writeFileSync(join(project, "dist", "a.js"), "12345");
  writeFileSync(join(project, ".hidden"), "123");
  expect(bytesIn(project)).toBe(8);
});
