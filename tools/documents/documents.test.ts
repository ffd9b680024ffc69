import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { unknownCommands } from "./commands.ts";
import { formProblems } from "./issue-form.ts";
import { brokenLinks } from "./links.ts";

const root = join(import.meta.dirname, "..", "..");
const list = (...patterns: string[]): string[] => globSync(patterns, { cwd: root }).sort();
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const documents = list(
  "*.md",
  ".github/*.md",
  "decisions/*.md",
  "{examples,packages}/*/*.md",
  "apps/docs/*.md",
);
const forms = list(".github/ISSUE_TEMPLATE/*.yml").filter((path) => !path.endsWith("config.yml"));
const scripts = list(
  "package.json",
  "{apps,examples,packages}/*/package.json",
  "tests/package.json",
).flatMap((path) => Object.keys((JSON.parse(read(path)) as { scripts?: object }).scripts ?? {}));

describe("what the documents say is so", () => {
  test("there are some", () => {
    expect(documents).toContain("CONTRIBUTING.md");
    expect(forms.length).toBeGreaterThan(3);
  });

  test.each(documents)("%s: its links lead somewhere", (path) => {
    expect(brokenLinks(join(root, path))).toEqual([]);
  });

  test.each(documents)("%s: its commands exist", (path) => {
    expect(unknownCommands(read(path), scripts)).toEqual([]);
  });

  test.each(forms)("%s is an issue form", (path) => {
    expect(formProblems(read(path))).toEqual([]);
  });
});

describe("planted faults are found", () => {
  test("in links", () => {
    const folder = mkdtempSync(join(tmpdir(), "descent-links-"));
    try {
      writeFileSync(join(folder, "a.md"), "# The `first` one\n\n[b](b.md) [](#the-first-one)");
      expect(brokenLinks(join(folder, "a.md"))).toEqual(["b.md"]);
      writeFileSync(
        join(folder, "b.md"),
        "```\n# no heading\n[x](y.md)\n```\n[a](a.md#the-first-one) [c](a.md#c) [d](#no-heading)\n`[e](e)`",
      );
      expect(brokenLinks(join(folder, "b.md"))).toEqual(["a.md#c", "#no-heading"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("in commands", () => {
    const text =
      "```sh\npnpm install\npnpm bild\n```\nLike pnpm itself, `pnpm test`, `npm run off`.";
    expect(unknownCommands(text, ["test"])).toEqual(["bild", "off"]);
  });

  const form = (...body: string[]): string => `name: A\ndescription: B\nbody: [${body.join(", ")}]`;
  const choice = (options: string): string =>
    `{ type: dropdown, attributes: { label: A, options: ${options} } }`;
  const field = "{ type: input, id: a, attributes: { label: A } }";

  test.each([
    ["is no mapping", "[]"],
    ["body asks for nothing", form()],
    ["body asks for nothing", form('{ type: markdown, attributes: { value: "a" } }')],
    ["form: assignee is unknown", `${form(field)}\nassignee: x`],
    ["name must be a text", form(field).replace("A", '""')],
    ["id a stands twice", form(field, field.replace("label: A", "label: B"))],
    ['"A" stands twice', form(field, field.replace("id: a", "id: b"))],
    ["body[0]: there is no type text", form(field.replace("input", "text"))],
    ["body[0]: attributes: render is unknown", form(field.replace("A", "A, render: ts"))],
    ["body[0]: label must be a text", form(field.replace("label", "title"))],
    ["body[0]: id must be letters, digits, - and _", form(field.replace("id: a", "id: a b"))],
    ["body[0]: options are missing", form(field.replace("input", "dropdown"))],
    ["body[0]: option true cannot be used", form(choice("[x, true]"))],
    ["body[0]: option None cannot be used", form(choice("[x, None]"))],
    ['body[0]: option "x" stands twice', form(choice("[x, x]"))],
  ])("in forms: %s", (problem, text) => {
    expect(formProblems(text)).toContain(problem);
  });

  test("a form without fault has none", () => {
    expect(formProblems(form(field, choice("[x, y]").replace("A", "B")))).toEqual([]);
  });
});
