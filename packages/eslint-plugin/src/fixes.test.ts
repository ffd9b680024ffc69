import { join } from "node:path";
import { Linter } from "eslint";
import { build } from "esbuild";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { counterparts } from "./functions.ts";
import { recommended } from "./plugin.ts";
import { typedLanguage } from "./rule-tester.fixture.ts";

const folder = join(import.meta.dirname, "..");
const linter = new Linter({ cwd: folder });

/** The code after `eslint --fix`, in which nothing may be left to complain of. */
function mended(code: string, typed = false): string {
  const config: Linter.Config = {
    ...recommended,
    files: ["**/*.js", "**/*.ts"],
    ...(typed ? { languageOptions: typedLanguage } : {}),
  };
  const filename = join(folder, typed ? "mended.ts" : "mended.js");
  const { messages, output } = linter.verifyAndFix(code, config, { filename });
  expect(messages).toEqual([]);
  return output;
}

interface Made {
  readonly f: (x: number) => number;
  readonly slope: (x: number) => number;
}

/** Bundles and runs a module. */
async function made(code: string): Promise<Made> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder, loader: "js" },
    bundle: true,
    format: "esm",
    conditions: ["@descent/source"],
    write: false,
  });
  const text = outputFiles[0]?.text ?? "";
  return (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`
  )) as Made;
}

/** Away from kinks and ends of domains, where slopes and differences part. */
const points = [-2.5, -0.9, -0.3, 0.7, 1.25, 3.1];
const calls = Object.entries(counterparts).map(([name, count]) =>
  count === 1 ? `(x) => Math.${name}(x)` : `(x) => Math.${name}(x, 0.6)`,
);

describe("what is mended gives the same numbers, and their slopes", () => {
  test.each([
    ...calls,
    "(x) => 3 * x ** 5 - x / 2 + +x",
    "(x) => -(x - 1) * (2 - x) * x",
    "(x) => Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI)",
    "(x) => Math.max(x, 2 * x, 0.5) - Math.min(x, 1) * Math.max(x)",
    "(x) => { let s = 0; for (let i = 1; i <= 3; i++) s += Math.sin(i * x) / i; return -s; }",
    "(x) => { let y = x; y++; y *= x; --y; y /= 3; y -= x; y **= 2; return y; }",
    "(x) => [1, 2, 3].map((n) => n * x - 1).reduce((s, t) => s + t * t, 0)",
    "(x) => { const a = [x, x * x]; a[1] += 1; const [b, c] = a; return b * c; }",
  ])("%s", async (source) => {
    const before = `import { derivative } from "@descent/autodiff";\nexport const f = ${source};\nexport const slope = derivative(f);\n`;
    const after = mended(before);
    const native = await made(before);
    const { f, slope } = await made(after);
    for (const x of points) {
      const expected = native.f(x);
      // Some functions of the package are closer to the truth than those of Math.
      const error = Math.abs(f(x) - expected);
      if (!Number.isNaN(expected)) expect(error).toBeLessThanOrEqual(2 ** -51 * Math.abs(expected));
      else expect(f(x)).toBeNaN();
      const h = 1e-5;
      const difference = (native.f(x + h) - native.f(x - h)) / (2 * h);
      if (Number.isNaN(expected)) expect(slope(x)).toBeNaN();
      else expect(slope(x)).toBeCloseTo(difference, 4);
    }
  });

  test("more than ten functions and lines, in two rounds", () => {
    const lines = Array.from({ length: 30 }, (_, i) => {
      const call = Object.keys(counterparts)[i % 20] ?? "sin";
      return `derivative((x) => Math.${call}(x, 1) * x + ${i});`;
    }).map((line) =>
      counterparts[/Math\.(\w+)/.exec(line)?.[1] ?? ""] === 1 ? line.replace(", 1)", ")") : line,
    );
    const after = mended(`import { derivative } from "@descent/autodiff";\n${lines.join("\n")}\n`);
    expect(after).not.toMatch(/Math|\*|\+/);
  });
});

/** What the compiler says of a module in this folder. */
function typeErrors(code: string): readonly string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ["@descent/source"],
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
  const name = join(folder, "mended.ts").replaceAll("\\", "/");
  const onDisk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...onDisk,
    fileExists: (file) => file === name || onDisk.fileExists(file),
    getSourceFile: (file, ...more) =>
      file === name
        ? ts.createSourceFile(file, code, ts.ScriptTarget.ES2022)
        : onDisk.getSourceFile(file, ...more),
  };
  const program = ts.createProgram([name], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(name))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("what is mended with types compiles", () => {
  test.each([
    "export const f = derivative((x) => 3 * x ** 5 - Math.sin(x));",
    "export const f = (x: Scalar, y: Scalar): Scalar => Math.atan2(x - y, 2) / x;",
    "export function f(theta: readonly Scalar[]): Scalar { let s: Scalar = 0; for (const t of theta) s += t * t; return s; }",
    "export const f = gradient((m, b) => mean([{ x: 1, y: 2 }], ({ x, y }) => square(m * x + b - y)));",
    "export const f = (x: Scalar, y: Scalar): Scalar => where(x < 0, y, -x);",
  ])("%s", (line) => {
    const names = ["derivative", "gradient", "mean", "square", "where"].filter((name) =>
      line.includes(name),
    );
    const before = `import { ${[...names, "type Scalar"].join(", ")} } from "@descent/autodiff";\nexport type S = Scalar;\n${line}\n`;
    expect(typeErrors(before)).not.toEqual([]);
    expect(typeErrors(mended(before, true))).toEqual([]);
  });
});
