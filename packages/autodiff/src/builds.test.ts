import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as Package from "./index.js";
import * as source from "./index.js";

type Unary = (x: Package.Scalar) => Package.Scalar;

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

  it("nest in all forms", () => {
    const forms = (from: typeof Package): ((f: Unary) => Unary)[] => [
      (f) => from.derivative(f),
      (f) => (x) => from.gradient((_, y = NaN) => f(y))([1, x])[1] ?? NaN,
      (f) => (x) => from.jacobian((y) => [f(y)])([x])[0]?.[0] ?? NaN,
      (f) => (x) => from.differentiable(f)([x]).gradient[0] ?? NaN,
      (f) => (x) => from.residualsFrom((y) => [f(y)])([x]).jacobian[0]?.[0] ?? NaN,
      (f) => (x) => from.directionalDerivative(f)([x], [1]),
      (f) => (x) => from.taylor(f, 2)(x)[1] ?? NaN,
    ];
    for (const outer of [...forms(esm), ...forms(cjs)]) {
      for (const inner of [...forms(esm), ...forms(cjs)]) {
        for (const { mul, square } of [esm, cjs]) {
          const f = outer((x) => mul(x, inner((y) => esm.mul(x, cjs.square(y)))(1)));
          expect(f(3)).toBe(12); // d/dx 2x²
          expect(outer(inner((x) => esm.mul(x, square(x))))(2)).toBe(12); // d²/dx² x³
        }
      }
    }
    for (const [outer, inner] of [
      [esm, cjs],
      [cjs, esm],
    ] as const) {
      const cube: Unary = (x) => outer.mul(x, inner.square(x));
      expect(outer.hessian((x) => inner.derivative(cube)(x))([2])).toEqual([[6]]);
      expect(outer.hessianVectorProduct((x) => inner.derivative(cube)(x))([2], [3])).toEqual([18]);
      expect(outer.taylor(inner.derivative(cube), 2)(2)).toEqual([12, 12, 3]);
    }
  });

  it("know each other's finished calls", () => {
    let kept: Package.Scalar = 0;
    esm.derivative((x) => (kept = x))(5);
    expect(cjs.derivative((x) => cjs.mul(x, kept))(2)).toBe(5);
  });
});
