import { expect, test } from "vitest";
import {
  insertInCell,
  insertName,
  insertRow,
  insertStatement,
  insertTableRow,
  raiseCeiling,
} from "./insert.ts";

test("a statement goes among those that lead to its folder, by file", () => {
  const text = `export { adam } from "./rules/adam.js";
export {
  sgd,
  type SgdOptions,
} from "./rules/sgd.js";
export { warmup } from "./schedules/warmup.js";
`;
  const swift = 'export { swift } from "./rules/swift.js";';
  const lion = 'export { lion } from "./rules/lion.js";';
  expect(insertStatement(text, swift)).toBe(text.replace("export { warmup", `${swift}\n$&`));
  expect(insertStatement(text, lion)).toBe(text.replace("export {\n", `${lion}\n$&`));
  expect(insertStatement(text, 'export { a } from "./b/a.js";')).toBe(text);
});

test("a name goes into an import or a list of exports, before what comes after it", () => {
  const text = 'import { adamw, adam } from "@descent/optimizers";\nexport {\n  a,\n  b,\n};\n';
  expect(insertName(text, "@descent/optimizers", "adamax")).toContain("{ adamax, adamw, adam }");
  expect(insertName(text, "@descent/optimizers", "sgd")).toContain("{ adamw, adam, sgd }");
  expect(insertName(text, undefined, "aa")).toContain("export { a, aa, b };");
  expect(insertName(text, "@descent/losses", "a")).toBe(text);
});

test("a row goes to the end of its list, and a line to the end of its table", () => {
  const text = "const a: A[] = [\n  1,\n];\nexport const b: B = [\n  2,\n];\n";
  expect(insertRow(text, "b", "  3,")).toBe(text.replace("  2,\n", "  2,\n  3,\n"));
  expect(insertRow(text, "c", "  3,")).toBe(text);
  const table = "# A\n\n| X |\n| - |\n| 1 |\n\n| Y |\n| - |\n";
  expect(insertTableRow(table, "X", "| 2 |")).toBe(table.replace("| 1 |\n", "| 1 |\n| 2 |\n"));
  expect(insertTableRow(table, "Z", "| 2 |")).toBe(table);
});

test("a name goes to the end of its cell, or before a semicolon", () => {
  const text = "| rules | `a`, `b`; always: `c` |\n| rates | `d`   |\n";
  expect(insertInCell(text, "rules", "e")).toContain("| rules | `a`, `b`, `e`; always: `c` |");
  expect(insertInCell(text, "rates", "e")).toContain("| rates | `d`, `e`   |");
  expect(insertInCell(text, "others", "e")).toBe(text);
});

test("a ceiling rises", () => {
  expect(raiseCeiling('"@descent/a": 100,', "@descent/a", 20)).toBe('"@descent/a": 120,');
});
