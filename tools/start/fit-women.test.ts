import { expect, test } from "vitest";
import { fitWomen } from "./fit-women.ts";

const lines = fitWomen().split("\n");
const numbers = (line: string | undefined) => (line ?? "").trim().split(/\s+/).map(Number);

test("the answer is that of the almanac's data, by descent and exactly", () => {
  const descent = lines.find((line) => line.startsWith("  descent"));
  const exact = lines.find((line) => line.startsWith("  exact"));
  for (const line of [descent, exact]) expect(line).toMatch(/-87\.51666667 +3\.45000000/);
  expect(descent).toContain("R² = 0.99100983");
});

test("each tenth step is shown, from the start to the last, and the cost never rises", () => {
  const first = lines.findIndex((line) => /^ +0 /.test(line));
  const rows = lines.slice(first, lines.indexOf("", first)).map(numbers);
  expect(rows[0]?.slice(0, 3)).toEqual([0, 0, 0]);
  expect(rows.slice(0, -1).map(([step]) => step)).toEqual(rows.slice(0, -1).map((_, i) => 10 * i));
  const costs = rows.map((row) => row[3] ?? NaN);
  for (const [i, cost] of costs.entries()) expect(cost).toBeLessThanOrEqual(costs[i - 1] ?? cost);
  const last = rows.at(-1) ?? [];
  expect(lines.join("\n")).toContain(`Converged after ${String(last[0])} steps`);
  expect(last.slice(1, 3)).toEqual([-87.5167, 3.45]);
});

test("the rate and its limit are said", () => {
  expect(lines.join("\n")).toMatch(/Learning rate 0\.1 .* above 1 it would diverge/);
});
