import { expect, test } from "vitest";
import { findingLines, outcome, together, type Findings } from "./findings.ts";

const nothing: Findings = { problems: [], notes: [] };
const problem: Findings = { problems: ["core: wrong"], notes: [] };
const note: Findings = { problems: [], notes: ["git: none"] };

test("problems fail, and what was not checked is not called passed", () => {
  expect([nothing, note, problem, together([note, problem])].map(outcome)).toEqual([
    "passed",
    "skipped",
    "failed",
    "failed",
  ]);
});

test("everything is said, once", () => {
  expect(findingLines(together([problem, note, problem]))).toEqual([
    "✗ core: wrong.",
    "NOT CHECKED: git: none.",
  ]);
});
