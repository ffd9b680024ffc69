import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as Package from "./index.js";
import * as source from "./index.js";

let folder = "";
let esm: typeof Package = source;
let cjs: typeof Package = source;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "autodiff-"));
  const entry = fileURLToPath(new URL("index.ts", import.meta.url));
  const outfile = (format: "esm" | "cjs"): string =>
    join(folder, format === "esm" ? "index.mjs" : "index.cjs");
  for (const format of ["esm", "cjs"] as const) {
    await build({
      entryPoints: [entry],
      outfile: outfile(format),
      format,
      bundle: true,
      target: "es2022",
      conditions: ["@descent/source"],
    });
  }
  esm = (await import(/* @vite-ignore */ pathToFileURL(outfile("esm")).href)) as typeof Package;
  cjs = createRequire(import.meta.url)(outfile("cjs")) as typeof Package;
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the ESM and the CJS build in one process", () => {
  it("are two copies", () => {
    expect(esm.derivative).not.toBe(cjs.derivative);
    expect(esm.derivative).not.toBe(source.derivative);
  });

  it("take each other's variables", () => {
    expect(esm.derivative((x) => cjs.mul(3, cjs.pow(x, 5)))(2)).toBe(240);
    expect(cjs.derivative(esm.square)(3)).toBe(6);
    expect(cjs.differentiable((x, y) => esm.mul(x, y))([2, 3])).toEqual({
      value: 6,
      gradient: [3, 2],
    });
  });

  it("nest in both orders without confusing their variables", () => {
    for (const [outer, inner] of [
      [esm, cjs],
      [cjs, esm],
    ] as const) {
      const f = (x: Package.Scalar): Package.Scalar =>
        outer.mul(x, inner.derivative((y) => outer.add(x, y))(1));
      expect(outer.derivative(f)(1)).toBe(1);
      const g = (x: Package.Scalar): Package.Scalar =>
        inner.mul(x, inner.derivative((y) => inner.mul(x, y))(1));
      expect(outer.derivative(g)(4)).toBe(8);
      const cube = (x: Package.Scalar): Package.Scalar => inner.pow(x, 3);
      expect(outer.derivative(inner.derivative(outer.derivative(cube)))(2)).toBe(6);
    }
  });

  it("know each other's finished calls", () => {
    let kept: Package.Scalar = 0;
    esm.derivative((x) => (kept = x))(5);
    expect(cjs.derivative((x) => cjs.mul(x, kept))(2)).toBe(5);
  });
});
