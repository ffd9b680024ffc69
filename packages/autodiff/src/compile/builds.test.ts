import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as Package from "../index.js";
import type * as Trace from "../trace/index.js";
import type * as Compile from "./index.js";

type Everything = typeof Package & typeof Trace & typeof Compile;

const folder = mkdtempSync(join(tmpdir(), "compile-"));
const copies: Partial<Record<"esm" | "cjs", Everything>> = {};
const pairs = [
  ["esm", "esm"],
  ["esm", "cjs"],
  ["cjs", "esm"],
  ["cjs", "cjs"],
] as const;

/** The three entry points as they are published: in ESM with one copy of what they share, in CJS each alone. */
beforeAll(async () => {
  const entry = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const entryPoints = {
    index: entry("../index.ts"),
    trace: entry("../trace/index.ts"),
    compile: entry("./index.ts"),
  };
  const shared = { entryPoints, bundle: true, target: "es2022", conditions: ["@descent/source"] };
  const [esm, cjs] = [join(folder, "esm"), join(folder, "cjs")];
  const extension = { ".js": ".mjs" };
  await build({ ...shared, format: "esm", splitting: true, outdir: esm, outExtension: extension });
  await build({ ...shared, format: "cjs", outdir: cjs, outExtension: { ".js": ".cjs" } });
  const require = createRequire(import.meta.url);
  const names = ["index", "trace", "compile"];
  const imported = await Promise.all(
    names.map(async (name): Promise<unknown> => {
      return import(/* @vite-ignore */ pathToFileURL(join(esm, `${name}.mjs`)).href);
    }),
  );
  copies.esm = Object.assign({}, ...imported) as Everything;
  const required = names.map((name): unknown => require(join(cjs, `${name}.cjs`)));
  copies.cjs = Object.assign({}, ...required) as Everything;
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(pairs)(
  "functions of the %s build, traced and compiled by the %s build",
  (from, by) => {
    const rows = [
      { x: 1, y: 2 },
      { x: 2, y: 5 },
    ];

    it("are the same graph and the same objective", () => {
      const { mean, mul, square, sub } = copies[from] as Everything;
      const { compile, trace, findNonFinite } = copies[by] as Everything;
      const cost = (m: Package.Scalar): Package.Scalar =>
        mean(rows, ({ x, y }) => square(sub(mul(m, x), y)));
      expect(String(trace(cost))).toBe("div(sum(2 × square(sub(mul(m, x), y))), 2)");
      const compiled = compile(cost);
      expect(compiled([2])).toEqual({ value: 0.5, gradient: [-2] });
      expect(compiled.engine).toBe("code");
      expect(findNonFinite((m) => mul(m, 1e300), [1e300])?.name).toBe("mul");
    });

    it("with plain loops, choices and derivatives inside", () => {
      const { add, derivative, less, mul, pow, sub, where } = copies[from] as Everything;
      const { compile } = copies[by] as Everything;
      const loop = compile((x) => {
        let total: Package.Scalar = 0;
        for (let i = 0; i < 20; i++) total = sub(total, mul(x, i));
        return where(less(x, 0), add(x, 1), total);
      });
      expect(loop([1])).toEqual({ value: -190, gradient: [-190] });
      expect(loop([-1])).toEqual({ value: 0, gradient: [1] });
      expect(loop.source).toContain("for (");
      expect(compile((x) => derivative((y) => pow(y, 3))(x))([2])).toEqual({
        value: 12,
        gradient: [12],
      });
    });
  },
);

describe("where generated code is forbidden", () => {
  it("the interpreter gives the same numbers to the bit", () => {
    const program = join(folder, "forbidden.cjs");
    writeFileSync(
      program,
      `const { mean, mul, add, sin, sub, square, less, where } = require("./cjs/index.cjs");
       const { compile } = require("./cjs/compile.cjs");
       const rows = Array.from({ length: 50 }, (_, i) => ({ x: Math.sin(i), y: Math.cos(i) }));
       const cost = (m, b) =>
         mean(rows, ({ x, y }) => square(sub(where(less(m, x), sin(mul(m, x)), add(m, b)), y)));
       const compiled = compile(cost);
       let forbidden = false;
       try { new Function("return 1"); } catch { forbidden = true; }
       const read = compiled.source.length > 100;
       console.log(JSON.stringify([forbidden, compiled.engine, read, compiled([0.3, 0.1])]));`,
    );
    const run = (...flags: string[]): unknown =>
      JSON.parse(execFileSync(process.execPath, [...flags, program], { encoding: "utf8" }));
    const allowed = run() as unknown[];
    expect(allowed.slice(0, 3)).toEqual([false, "code", true]);
    expect(run("--disallow-code-generation-from-strings")).toEqual([
      true,
      "interpreter",
      true,
      allowed[3],
    ]);
  });
});
