import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("every part of the two articles that the seeds number has its place on the page", () => {
  const page = readFileSync(
    new URL("../src/content/docs/learn/articles.mdx", import.meta.url),
    "utf8",
  );
  const rows = page.split("\n").filter((line) => /^\| [AB]\d\d/.test(line));
  const named = new Set(rows.flatMap((row) => row.split("|")[1]?.match(/[AB]\d\d/g) ?? []));
  const range = (letter: string, count: number): string[] =>
    Array.from({ length: count }, (_, i) => letter + String(i + 1).padStart(2, "0"));
  expect([...named].toSorted()).toEqual([...range("A", 30), ...range("B", 25)]);
  for (const row of rows) expect(row).toMatch(/\]\(\/(learn|optimizers)\//);
});
