import { expect, test } from "vitest";
import { listing } from "./program.ts";

test("up to twenty numbers to a line, the lines about equally long", () => {
  expect(listing("few", [1, 2])).toBe("const few = [\n  1, 2,\n];");
  const lines = listing(
    "many",
    Array.from({ length: 41 }, (_, i) => i),
  ).split("\n");
  expect(lines.map((line) => line.split(", ").length)).toEqual([1, 14, 14, 13, 1]);
});
