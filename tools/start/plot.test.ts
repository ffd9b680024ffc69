import { expect, test } from "vitest";
import { plot } from "./plot.ts";

test("points and a line, with the ends of the axes", () => {
  const drawn = plot([0, 1, 2], [0, 10, 20], { intercept: 0, slope: 10 }, { width: 5, height: 5 });
  expect(drawn.split("\n")).toEqual([
    "20 │    ●",
    "   │   ·",
    "   │  ●",
    "   │ ·",
    " 0 │●",
    "   └─────",
    "    0   2",
  ]);
});

test("a line that leaves the field is cut off", () => {
  const drawn = plot([0, 2], [0, 1], { intercept: 0, slope: 100 }, { width: 3, height: 2 });
  expect(drawn.match(/·/g) ?? []).toHaveLength(0);
  expect(drawn.match(/●/g)).toHaveLength(2);
});
