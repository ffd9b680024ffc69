import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { coverageLine } from "./asked.js";
import { markdownBlocks } from "./block.js";
import { exampleBlocks } from "./doc-comments.js";
import { docCoverage } from "./doc-coverage.js";
import type { LetOff } from "./let-off.js";
import { difference, expectedOutput } from "./expected-output.js";
import { typeErrors, writeBlocks } from "./written-block.js";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
const emptyFolder = () => {
  // Inside the workspace, so that the packages are found from there.
  const results = join(import.meta.dirname, "..", "results");
  mkdirSync(results, { recursive: true });
  const folder = mkdtempSync(join(results, "planted-"));
  folders.push(folder);
  return folder;
};

describe("blocks", () => {
  test("ts fences of a Markdown text, with their lines", () => {
    const text = ["# Title", "```ts", "const a = 1;", "```", "```sh", "ls", "```", ""].join("\n");
    expect(markdownBlocks("README.md", text)).toEqual([
      { file: "README.md", line: 3, code: "const a = 1;\n" },
    ]);
  });

  test("a fence inside a list loses the list's indentation", () => {
    const text = "- item\n  ```ts\n  if (a)\n    b();\n  ```\n";
    expect(markdownBlocks("README.md", text)[0]?.code).toBe("if (a)\n  b();\n");
  });

  test("a fence that is left open is an error", () => {
    expect(() => markdownBlocks("README.md", "\n```ts\nconst a = 1;\n")).toThrow("README.md:2");
  });

  const doc = ["/**", " * Text.", " *", " * @example", " * ```ts", " * f();", " * ```", " */"];

  test("@example of a doc comment, at its line", () => {
    expect(exampleBlocks("a.ts", ["", ...doc, "export const f = 1;"].join("\n"))).toEqual({
      blocks: [{ file: "a.ts", line: 7, code: "f();\n" }],
      problems: [],
    });
  });

  test("a fence outside @example is not run", () => {
    const text = doc.filter((line) => !line.includes("@example")).join("\n");
    expect(exampleBlocks("a.ts", text).blocks).toEqual([]);
  });

  test("an @example without code is a problem, at its line", () => {
    const text = "/**\n * Text.\n * @example f(1)\n * @see g\n */";
    expect(exampleBlocks("a.ts", text).problems).toEqual([
      "a.ts:3: an @example needs a ```ts block",
    ]);
  });
});

describe("expected output", () => {
  const texts = (code: string) => expectedOutput(code).map(({ line, text }) => `${line} ${text}`);

  test("a comment on the line", () => {
    expect(
      texts("const a = 1; // one\nconsole.log(a); // 1\nconsole.log(\n  a,\n); // 1\n"),
    ).toEqual(["1 1", "4 1"]);
  });

  test("comments below, where there is none on the line", () => {
    expect(texts("console.log(a);\n// 1\n//   indented\n\n// prose\n")).toEqual([
      "1 1",
      "2   indented",
    ]);
  });

  test("a comment on the line ends it: what is below is prose", () => {
    expect(texts("console.log(a); // 1\n// prose\n")).toEqual(["0 1"]);
  });

  test("below a loop that prints", () => {
    expect(texts("for (const a of b) {\n  console.log(a);\n}\n// 1\n// 2\n")).toEqual([
      "3 1",
      "4 2",
    ]);
  });

  test("inside a block, and prose below the block", () => {
    expect(texts("try {\n  f();\n} catch (e) {\n  console.log(e); // no\n}\n// prose\n")).toEqual([
      "3 no",
    ]);
  });

  const lines = (...all: string[]) => all.map((text, line) => ({ line, text }));

  test("the same lines are no difference", () => {
    expect(difference(lines("1", "2"), ["1", "2"])).toBeUndefined();
    expect(difference(lines("1", "...", "4"), ["1", "2", "3", "4"])).toBeUndefined();
    expect(difference(lines("1", "..."), ["1", "2", "3"])).toBeUndefined();
  });

  test.each([
    ["another value", lines("1", "2"), ["1", "3"], 1],
    ["a line too few", lines("1", "2"), ["1"], 1],
    ["a line too many", lines("1"), ["1", "2"], 0],
    ["printing where nothing is expected", lines(), ["1"], 0],
    ["dots that lead nowhere", lines("1", "...", "9"), ["1", "2"], 2],
  ])("%s is found, with its line", (_, expected, printed, line) => {
    expect(difference(expected, printed)?.line).toBe(line);
  });
});

describe("planted faults", () => {
  test("a type error is found at the README's own line", () => {
    const code = 'import { check } from "@descent/core";\n\ncheck(1);\n';
    const blocks = writeBlocks(emptyFolder(), [{ file: "README.md", line: 10, code }]);
    expect([...typeErrors(blocks).values()]).toEqual([[expect.stringMatching(/^README\.md:12: /)]]);
  });

  test("an entry that may be missing is a type error (noUncheckedIndexedAccess)", () => {
    const code = "const list: number[] = [];\nexport const first: number = list[0];\n";
    const blocks = writeBlocks(emptyFolder(), [{ file: "a.ts", line: 1, code }]);
    expect([...typeErrors(blocks).values()]).toEqual([[expect.stringMatching(/^a\.ts:2: /)]]);
  });
});

describe("doc comments that say too little", () => {
  /** The problems of one entry point of this text. */
  const coverage = (text: string, letOff: LetOff = {}, file = "index.ts") => {
    const folder = emptyFolder();
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    return docCoverage(folder, [file], letOff);
  };
  const problems = (...given: Parameters<typeof coverage>) =>
    coverage(...given).flatMap(({ met, problem }) => (met ? [] : [problem]));
  const full = "/** Full.\n * @example\n * x */\n";

  test("exports without summary or example", () => {
    const text = [
      "/** Documented. */",
      "export type Fine = number;",
      "export type Bare = number;",
      "/** Summary only. */",
      "export function shy(): void {}",
      `${full}export const good = (): void => {};`,
    ];
    expect(problems(text.join("\n"))).toEqual([
      "index.ts:5: shy has no @example",
      "index.ts:3: Bare has no summary",
    ]);
  });

  test("members of interfaces, classes and object types; what is private or inherited is none", () => {
    const text = `
/** A. */
export interface A {
  /** Yes. */
  readonly yes: number; no: number; nor(): void }
/** B. */
export class B implements A { yes = 1; private x = 1; constructor() { this.x; } no = 2;
  /** Yes. */
  nor() {} }
/** C. */
export type C = { d: number };`;
    expect(problems(text)).toEqual([
      "index.ts:3: A has a member without a summary: no",
      "index.ts:3: A has a member without a summary: nor",
      "index.ts:7: B has a member without a summary: no",
      "index.ts:11: C has a member without a summary: d",
    ]);
  });

  test("options without a type of their own, unless the doc comment names them", () => {
    const text = `/** With \`from\` and \`until: 3\`.\n * @example\n * x */
export function f(options: { from: number; until: number; fro: number }): void { void options; }`;
    expect(problems(text)).toEqual(["index.ts:4: f has a member without a summary: fro"]);
  });

  test.each([
    ["throws", "export function f(): void { throw new Error(); }"],
    ["throws inside", "export const f = () => () => { throw new Error(); };"],
    [
      "calls what throws",
      "const g = (n: number): number => n > 0 ? h(n) : 0; function h(n: number): number { if (n > 9) throw 1; return g(n - 1); } export function f(): void { g(1); }",
    ],
    [
      "makes what throws",
      "class C { constructor() { throw 1; } } export function f() { new C(); }",
    ],
    [
      "calls a method that throws",
      "const o = { g() { throw 1; } }; export function f() { o.g(); }",
    ],
  ])("a function that %s, and does not say when", (_, text) => {
    const documented = (tag: string) =>
      text.replace("export", `\n/** F.\n *\n * ${tag}\n *\n * @example\n * x */\nexport`);
    expect(problems(documented(""))).toEqual([
      expect.stringMatching(/^index.ts:\d: f can throw and has no @throws$/),
    ]);
    expect(problems(documented("@throws Error always."))).toEqual([]);
    expect(problems(documented("Throws always."))).toEqual([]);
  });

  test("a function that calls what it is given cannot know whether that throws", () => {
    expect(problems(`${full}export const f = (g: () => void) => { g(); };`)).toEqual([]);
  });

  const rule = "packages/optimizers/src/rules/f.ts";

  test("an update rule without a source", () => {
    const text = `${full}export function f(): void {}`;
    expect(problems(text, {}, rule)).toEqual([`${rule}:4: f names no source`]);
    expect(problems(text.replace("Full", "Full (Cauchy, 1847)"), {}, rule)).toEqual([]);
    expect(problems(text)).toEqual([]);
  });

  test("a name may be let off, but not for nothing", () => {
    const text = `${full}export function f(): void {}`;
    const letOff = { source: { f: "elementary" } };
    expect(problems(text, letOff, rule)).toEqual([]);
    expect(problems(text, letOff)).toEqual(["f is let off, and need not be: source"]);
    expect(problems(text, { source: { f: "x", g: "y" } }, rule)).toEqual([
      "g is let off, and need not be: source",
    ]);
  });

  test("the totals", () => {
    expect(coverageLine(coverage("/** A. */\nexport type A = 1;\nexport type B = 1;"))).toMatch(
      /^documented: 1 of 2 exports, 0 of 0 members, /,
    );
  });
});
