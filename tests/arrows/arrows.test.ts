import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { cruise } from "./cruise.js";

const root = join(import.meta.dirname, "..", "..");
const packages = [
  "core",
  "losses",
  "data",
  "kernels",
  "optimizers",
  "models",
  "conformance",
  "autodiff",
  "eslint-plugin",
];
const planted: string[] = [];

afterEach(() => {
  for (const folder of planted.splice(0)) rmSync(folder, { recursive: true });
});

/** A small workspace with these files, in which every package sees every other. */
function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "descent-arrows-"));
  planted.push(folder);
  for (const name of packages) {
    const variable = name.replace("-plugin", "");
    write(join(folder, "packages", name, "src", "index.ts"), `export const ${variable} = 1;\n`);
    const exports = { ".": { "@descent/source": "./src/index.ts", import: "./dist/index.js" } };
    const manifest = { name: `@descent/${name}`, type: "module", exports };
    write(join(folder, "packages", name, "package.json"), JSON.stringify(manifest));
    const link = join(folder, "node_modules", "@descent", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(folder, "packages", name), link, "junction");
  }
  for (const [path, text] of Object.entries(files)) write(join(folder, path), text);
  return folder;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const rulesBroken = (files: Readonly<Record<string, string>>) =>
  cruise(plant(files)).violations.map(({ rule }) => rule);

test("the packages keep to the arrows, without cycles", () => {
  const { files, violations } = cruise(root);
  expect(violations).toEqual([]);
  expect(files).toBeGreaterThan(60);
});

describe("a planted violation is found", () => {
  test("nothing planted, nothing found", () => {
    const text = 'import { core } from "@descent/core";\nexport const x = core;\n';
    expect(rulesBroken({ "packages/losses/src/x.ts": text })).toEqual([]);
  });

  test.each([
    ["losses", "data"],
    ["core", "losses"],
    ["optimizers", "autodiff"],
    ["models", "conformance"],
    ["models", "kernels"],
    ["kernels", "data"],
    ["conformance", "optimizers"],
  ])("%s may not import %s", (from, to) => {
    const text = `import { ${to} } from "@descent/${to}";\nexport const x = ${to};\n`;
    expect(rulesBroken({ [`packages/${from}/src/x.ts`]: text })).toContain(`arrows-of-${from}`);
  });

  test("the rule for ESLint stands apart: it imports nothing of ours, and nobody imports it", () => {
    const core = 'import { core } from "@descent/core";\nexport const x = core;\n';
    expect(rulesBroken({ "packages/eslint-plugin/src/x.ts": core })).toContain(
      "arrows-of-eslint-plugin",
    );
    const rule = 'import { eslint } from "@descent/eslint-plugin";\nexport const x = eslint;\n';
    const others = packages.filter((name) => name !== "eslint-plugin");
    const broken = rulesBroken(
      Object.fromEntries(others.map((name) => [`packages/${name}/src/x.ts`, rule])),
    );
    expect(broken.sort()).toEqual(others.map((name) => `arrows-of-${name}`).sort());
  });

  test("a type-only import is an arrow too", () => {
    const text = 'import type { data } from "@descent/data";\nexport type X = typeof data;\n';
    expect(rulesBroken({ "packages/losses/src/x.ts": text })).toContain("arrows-of-losses");
  });

  test("a test may not go round the arrows", () => {
    const text = 'import { conformance } from "@descent/conformance";\nvoid conformance;\n';
    expect(rulesBroken({ "packages/losses/src/x.test.ts": text })).toContain("arrows-of-losses");
  });

  test("a path into another package's folder", () => {
    const text = 'import { core } from "../../core/src/index.js";\nexport const x = core;\n';
    expect(rulesBroken({ "packages/losses/src/x.ts": text })).toContain("through-the-front-door");
  });

  test("a cycle inside a package", () => {
    const files = {
      "packages/losses/src/a.ts": 'import { b } from "./b.js";\nexport const a = () => b;\n',
      "packages/losses/src/b.ts": 'import { a } from "./a.js";\nexport const b = () => a;\n',
    };
    expect(rulesBroken(files)).toContain("no-cycles");
  });

  test("only the slopes of elementary functions may be circular, and types", () => {
    const sin = "packages/autodiff/src/trigonometric/sin.ts";
    const cos = "packages/autodiff/src/trigonometric/cos.ts";
    const slopes = {
      [sin]: 'import { cos } from "./cos.js";\nexport const sin = () => cos;\n',
      [cos]: 'import { sin } from "./sin.js";\nexport const cos = () => sin;\n',
    };
    expect(rulesBroken(slopes)).toEqual([]);

    const apply = "packages/autodiff/src/apply.ts";
    const through = {
      [sin]: 'import { apply } from "../apply.js";\nexport const sin = () => apply;\n',
      [apply]: 'import { sin } from "./trigonometric/sin.js";\nexport const apply = () => sin;\n',
    };
    expect(rulesBroken(through)).toContain("no-cycles");

    const types = {
      "packages/losses/src/a.ts": 'import type { B } from "./b.js";\nexport type A = B[];\n',
      "packages/losses/src/b.ts": 'import type { A } from "./a.js";\nexport type B = A | null;\n',
    };
    expect(rulesBroken(types)).toEqual([]);
  });

  test("an import that leads nowhere", () => {
    const text = 'import { x } from "@descent/nowhere";\nexport const y = x;\n';
    expect(rulesBroken({ "packages/losses/src/x.ts": text })).toContain("nothing-unresolvable");
  });

  test("a module of Node's in published sources", () => {
    const text = 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n';
    expect(rulesBroken({ "packages/data/src/x.ts": text })).toContain("sources-run-anywhere");
  });

  test("an npm package in published sources, unless only for its types", () => {
    const npm = {
      "node_modules/eslint/package.json": '{ "name": "eslint", "types": "index.d.ts" }',
      "node_modules/eslint/index.d.ts": "export interface Rule { x: 1 }\nexport const x: 1;\n",
      "node_modules/eslint/index.js": "exports.x = 1;\n",
      "packages/data/package.json":
        '{ "name": "@descent/data", "type": "module", "devDependencies": { "eslint": "1" }, "peerDependencies": { "eslint": "1" } }',
    };
    const value = 'import { x } from "eslint";\nexport const y = x;\n';
    expect(rulesBroken({ ...npm, "packages/data/src/x.ts": value })).toEqual([
      "sources-run-anywhere",
    ]);
    const types = 'import type { Rule } from "eslint";\nexport type X = Rule;\n';
    expect(rulesBroken({ ...npm, "packages/data/src/x.ts": types })).toEqual([]);
  });

  test("a source that imports a fixture", () => {
    const files = {
      "packages/data/src/rows.fixture.ts": "export const rows = [1];\n",
      "packages/data/src/x.ts":
        'import { rows } from "./rows.fixture.js";\nexport const x = rows;\n',
    };
    expect(rulesBroken(files)).toContain("sources-import-no-tests");
  });

  test("a package without a row in the table", () => {
    const files = {
      "packages/news/package.json": '{ "name": "@descent/news", "type": "module" }',
      "packages/news/src/index.ts": 'import { x } from "./x.js";\nexport const y = x;\n',
      "packages/news/src/x.ts": "export const x = 1;\n",
    };
    expect(rulesBroken(files)).toContain("no-unknown-package");
  });
});
