import { describe, expect, test } from "vitest";
import { compareReports } from "./compare.ts";

const report = (code: string) => `# @descent/x\n\nProse.\n\n\`\`\`ts\n${code}\n\`\`\`\n`;

/** `kind name` of every change, or with its detail. */
const kinds = (before: string, after: string) =>
  compareReports(report(before), report(after)).map(({ kind, name }) => `${kind} ${name}`);
const details = (before: string, after: string) =>
  compareReports(report(before), report(after)).map(({ detail }) => detail);

const f = "export function f(a: number, b?: string): void;";
const options =
  "export interface Options {\n    readonly rate: number;\n    readonly max?: number;\n}";
const error =
  "export class Bad extends Error {\n    readonly row?: number;\n    constructor(what: string);\n}";

describe("nothing changed", () => {
  test.each([
    ["the same text", f, f],
    ["another order", `${f}\n${options}`, `${options}\n\n${f}`],
    ["a parameter has another name", f, "export function f(x: number, y?: string): void;"],
    [
      "also where a predicate names it",
      "export function is(a: number, value: unknown): value is string;",
      "export function is(a: number, given: unknown): given is string;",
    ],
    [
      "and inside the type of a member",
      "export interface A {\n    of: (a: number) => number;\n}",
      "export interface A {\n    of: (b: number) => number;\n}",
    ],
    ["members in another order", options, options.replace(/(.*rate.*\n)(.*max.*\n)/, "$2$1")],
    ["a comment", f, `// undocumented\n${f}`],
    ["a hidden type is gone", `${f}\ninterface Hidden {\n}`, f],
  ])("%s", (_, before, after) => {
    expect(kinds(before, after)).toEqual([]);
  });
});

describe("added", () => {
  test.each([
    ["a name", "", f, "added f"],
    ["a trailing optional parameter", f, f.replace(")", ", c?: boolean)"), "added f"],
    ["a trailing rest parameter", f, f.replace(")", ", ...c: number[])"), "added f"],
    ["a last overload", f, `${f}\nexport function f(a: string): void;`, "added f"],
    [
      "an optional member",
      options,
      options.replace("}", "    readonly min?: number;\n}"),
      "added Options",
    ],
    [
      "an optional member of an options type",
      "export type State = {\n    readonly a: number;\n};",
      "export type State = {\n    readonly a: number;\n    readonly b?: number;\n};",
      "added State",
    ],
    [
      "a trailing optional parameter of a method",
      "export interface A {\n    of(a: number): number;\n}",
      "export interface A {\n    of(a: number, b?: number): number;\n}",
      "added A",
    ],
    [
      "a member of a class",
      error,
      error.replace("row", "hint: string;\n    readonly row"),
      "added Bad",
    ],
    ["an optional argument of a class", error, error.replace(")", ", row?: number)"), "added Bad"],
    [
      "a hidden type that is exported",
      "interface Way {\n}",
      "export interface Way {\n}",
      "added Way",
    ],
    ["a class that was a type only", `// type only\n${error}`, error, "added Bad"],
  ])("%s", (_, before, after, change) => {
    expect(kinds(before, after)).toEqual([change]);
  });
});

describe("removed", () => {
  test("a name", () => {
    expect(compareReports(report(`${f}\n${options}`), report(options))).toEqual([
      { kind: "removed", name: "f", detail: "function f(a: number, b?: string): void;" },
    ]);
  });

  test("a name that is hidden now", () => {
    expect(kinds(options, options.replace("export ", ""))).toEqual(["removed Options"]);
  });
});

describe("changed", () => {
  test.each([
    ["a type", f, f.replace("a: number", "a: string")],
    ["a result", f, f.replace("void", "number")],
    ["a required parameter more", f, f.replace("b?: string", "b: string")],
    ["an optional parameter that is not the last", f, f.replace("a:", "z?: number, a:")],
    ["a parameter less", f, f.replace(", b?: string", "")],
    ["a type parameter", f, f.replace("f(", "f<T>(")],
    ["an overload before the others", f, `export function f(a: string): void;\n${f}`],
    ["an overload less", `${f}\nexport function f(a: string): void;`, f],
    [
      "a predicate that is about another parameter",
      "export function is(a: unknown, b: unknown): a is string;",
      "export function is(a: unknown, b: unknown): b is string;",
    ],
    ["a required member more", options, options.replace("}", "    readonly min: number;\n}")],
    ["a member less", options, options.replace(/.*max.*\n/, "")],
    ["a member that is required now", options, options.replace("max?", "max")],
    ["a member of another type", options, options.replace("rate: number", "rate: string")],
    ["a member that is not readonly any more", options, options.replace("readonly rate", "rate")],
    ["a type parameter of an interface", options, options.replace("Options", "Options<T>")],
    ["what an interface extends", options, options.replace("Options", "Options extends Base")],
    [
      "an index signature more",
      options,
      options.replace("}", "    readonly [name: string]: unknown;\n}"),
    ],
    ["a constructor where none was", error.replace(/.*constructor.*\n/, ""), error],
    ["what a constructor needs", error, error.replace("what: string", "what: number")],
    ["a constant", "export const mse: Cost;", "export const mse: Loss;"],
    ["a function that was a constant", "export const f: () => void;", "export function f(): void;"],
    ["one alternative more", "export type K = 1 | 2;", "export type K = 1 | 2 | 3;"],
    ["a class that is a type only", error, `// type only\n${error}`],
    [
      "a hidden type that others use",
      "interface Way {\n    a: 1;\n}",
      "interface Way {\n    a: 2;\n}",
    ],
    [
      "a type of the same name from elsewhere",
      'import type { Loss } from "@descent/core";\nexport function f(of: Loss): void;',
      'import type { Loss } from "@descent/losses";\nexport function f(of: Loss): void;',
    ],
  ])("%s", (_, before, after) => {
    const [change, ...more] = kinds(before, after);
    expect(change).toMatch(/^changed /);
    expect(more).toEqual([]);
  });

  test("and what is new besides does not hide it", () => {
    const after = options
      .replace("max?: number", "max?: string")
      .replace("}", "    readonly min?: number;\n}");
    expect(kinds(options, after)).toEqual(["changed Options"]);
  });
});

test("details say what was and what is", () => {
  expect(details(options, options.replace("rate: number", "rate: string"))).toEqual([
    "was: readonly rate: number;, is: readonly rate: string;",
  ]);
  expect(details(f, f.replace(")", ", c?: boolean)"))).toEqual([
    "gained the parameter c?: boolean",
  ]);
  expect(details(options, options.replace("}", "    readonly min: number;\n}"))).toEqual([
    "now needs: readonly min: number;",
  ]);
});
