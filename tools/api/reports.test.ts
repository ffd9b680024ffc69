import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { apiProblems } from "./api-problems.ts";
import { apiReports } from "./reports.ts";
import { storedReports, storeReports } from "./stored-reports.ts";

const root = join(import.meta.dirname, "..", "..");

describe("the reports in api/ are those of the packages", () => {
  const [stored, current] = [storedReports(root), apiReports(root)];

  test.each([...new Set([...stored.keys(), ...current.keys()])].sort())("%s", (file) => {
    expect(
      stored.get(file),
      "run `pnpm build && pnpm api`; a change here is a change for users and needs its changeset",
    ).toBe(current.get(file));
  });

  test("there are some, and every name in them is documented", () => {
    expect(current.size).toBeGreaterThanOrEqual(7);
    expect([...current].filter(([, text]) => text.includes("// undocumented"))).toEqual([]);
  });
});

test("what public types need is exported, and require gets the types of import", () => {
  expect(apiProblems(root)).toEqual([]);
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A workspace of these files. */
function workspace(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "descent-api-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A workspace of one package, whose entry points have these types. */
function packageOf(entries: Readonly<Record<string, string>>, more: Record<string, string> = {}) {
  const exports = Object.keys(entries).map((key) => {
    const file = key === "." ? "index" : key.slice(2);
    const types = (end: string) => ({ types: `./dist/${file}.d.${end}`, default: "./x.js" });
    return [key, { "@descent/source": "./x.ts", import: types("ts"), require: types("cts") }];
  });
  const manifest = {
    name: "@descent/x",
    type: "module",
    exports: Object.fromEntries([...exports, ["./package.json", "./package.json"]]) as object,
  };
  const types = Object.entries(entries).flatMap(([key, text]) => {
    const path = `packages/x/dist/${key === "." ? "index" : key.slice(2)}.d`;
    return [
      [`${path}.ts`, text],
      [`${path}.cts`, text.replaceAll(".js'", ".cjs'")],
    ];
  });
  return workspace({
    "packages/x/package.json": JSON.stringify(manifest),
    ...(Object.fromEntries(types) as Record<string, string>),
    ...more,
  });
}

const block = (report: string | undefined) => /```ts\n([^]*?)\n```/.exec(report ?? "")?.[1];

describe("a report", () => {
  const types = `import { Loss } from '@descent/core';

/** Documented. */
interface Options {
    /** A member. */
    readonly rate?: number;
}
/**
 * Two ways.
 * @deprecated
 */
declare function two(a: number, options?: Options): void;
declare function two(a: string): asserts a is "b";
declare const loss: Loss;
/** Once had another name. */
type Way$1 = "up" | Options;
/** A class. */
declare class Bad {
    constructor(what: string);
}

export { two, loss };
export type { Bad, Options, Way$1 as Way };
`;

  test("has every export once, sorted, without comments, and marks what is to be known", () => {
    const reports = apiReports(packageOf({ ".": types }));
    expect([...reports.keys()]).toEqual(["x.api.md"]);
    const text = reports.get("x.api.md");
    expect(text).toMatch(/^# @descent\/x\n\n.*`pnpm api`/);
    expect(block(text)).toBe(`import type { Loss } from "@descent/core";

// type only
export class Bad {
    constructor(what: string);
}

export interface Options {
    readonly rate?: number;
}

export type Way = "up" | Options;

// undocumented
export const loss: Loss;

// deprecated
export function two(a: number, options?: Options): void;
export function two(a: string): asserts a is "b";`);
  });

  test("is the same for types in another order and with other words", () => {
    const halves = types.split("/** Documented. */");
    const again = `${halves[0] ?? ""}/** More words. */${halves[1] ?? ""}`
      .replace("{ two, loss }", "{ loss, two }")
      .replace(/(\/\*\* A class[^]*?\n}\n)/, "")
      .replace(
        "/** More",
        "/** A class. */\ndeclare class Bad { constructor(what: string); }\n/** M",
      );
    expect(apiReports(packageOf({ ".": again }))).toEqual(apiReports(packageOf({ ".": types })));
  });

  test("of each entry point, through the chunks that they share", () => {
    const chunk = `interface Scalar { readonly value: number; }
interface Deep { readonly scalar: Scalar; }
export type { Scalar as S, Deep as D };`;
    const root = packageOf(
      {
        ".": `import { S as Scalar } from './chunk-1.js';\nexport { D as Deep } from './chunk-1.js';
declare function f(x: Scalar): void;\nexport { type Scalar, f };`,
        "./trace": `import { S as Scalar } from './chunk-1.js';\nexport { Loss } from '@descent/core';
declare function trace(x: Scalar): void;\nexport { trace };`,
      },
      { "packages/x/dist/chunk-1.d.ts": chunk, "packages/x/dist/chunk-1.d.cts": chunk },
    );
    const reports = apiReports(root);
    expect([...reports.keys()]).toEqual(["x.api.md", "x.trace.api.md"]);
    expect(block(reports.get("x.api.md"))).toContain("export interface Scalar {");
    expect(block(reports.get("x.api.md"))).toContain("export interface Deep {");
    expect(block(reports.get("x.trace.api.md"))).toBe(`import type { Scalar } from "@descent/x";

export { Loss } from "@descent/core";

// undocumented
export function trace(x: Scalar): void;`);
    expect(apiProblems(root)).toEqual([]);
  });

  test("a package that is not published has none; one without types has an error", () => {
    const root = packageOf({ ".": types });
    const path = join(root, "packages/x");
    rmSync(join(path, "dist"), { recursive: true });
    expect(() => apiReports(root)).toThrow("packages/x/dist/index.d.ts of @descent/x is missing");
    const manifest = { name: "@descent/x", exports: { ".": { import: "./x.js" } } };
    writeFileSync(join(path, "package.json"), JSON.stringify(manifest));
    expect(() => apiReports(root)).toThrow('exports["."] names no types for import');
    writeFileSync(join(path, "package.json"), JSON.stringify({ ...manifest, private: true }));
    expect([...apiReports(root)]).toEqual([]);
  });
});

describe("problems", () => {
  test("types that signatures need and nobody can import, also indirectly", () => {
    const types = `interface Way { readonly to: Place; }
type Place = string;
/** Goes. */
declare function go(way: Way): void;
export { go };`;
    const root = packageOf({ ".": types });
    expect(block(apiReports(root).get("x.api.md"))?.split("\n\n").slice(1)).toEqual([
      "// not exported, though the types above need it\ntype Place = string;",
      "// not exported, though the types above need it\ninterface Way {\n    readonly to: Place;\n}",
    ]);
    expect(apiProblems(root)).toEqual([
      "x.api.md: Place is needed by public types: export it, or do without it",
      "x.api.md: Way is needed by public types: export it, or do without it",
    ]);
  });

  test("a CJS build that declares something else", () => {
    const root = packageOf({ ".": "declare function f(): void;\nexport { f };" });
    writeFileSync(
      join(root, "packages/x/dist/index.d.cts"),
      "declare function f(): number;\ndeclare function g(): void;\nexport { f, g };",
    );
    expect(apiProblems(root)).toEqual([
      "x.api.md: require gets other types than import (f changed, g added)",
    ]);
  });
});

test("storing writes what changed, removes what is gone, and says so", () => {
  const root = workspace({ "api/old.api.md": "old", "api/core.api.md": "core", "api/README": "" });
  const reports = new Map([
    ["core.api.md", "core"],
    ["data.api.md", "data"],
  ]);
  expect(storeReports(root, reports)).toEqual(["api/data.api.md", "api/old.api.md (removed)"]);
  expect(readdirSync(join(root, "api")).sort()).toEqual(["README", "core.api.md", "data.api.md"]);
  expect(storedReports(root)).toEqual(reports);
  expect(storeReports(root, reports)).toEqual([]);
});
