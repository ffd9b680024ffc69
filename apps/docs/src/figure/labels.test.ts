import { expect, test } from "vitest";
import { beside, boxOf, freeSpot, overlaps } from "./labels.ts";

const inside = { left: 0, right: 200, top: 0, bottom: 100 };
const choose = (x: number, y: number, ...taken: Parameters<typeof freeSpot>[3][]) =>
  freeSpot("ten letter", beside(x, y, 10), inside, taken[0] ?? [], taken[1] ?? []);

test("a box goes with its anchor", () => {
  expect(boxOf("ab", { x: 50, y: 20, anchor: "start" })).toMatchObject({ left: 50, right: 63 });
  expect(boxOf("ab", { x: 50, y: 20, anchor: "end" })).toMatchObject({ left: 37, right: 50 });
  expect(boxOf("ab", { x: 50, y: 20, anchor: "middle" })).toMatchObject({ left: 43.5, top: 7 });
});

test("boxes that only touch do not overlap", () => {
  const box = { left: 0, right: 10, top: 0, bottom: 10 };
  expect(overlaps(box, { ...box, left: 10, right: 20 })).toBe(false);
  expect(overlaps(box, { ...box, left: 9, right: 20 })).toBe(true);
});

test("a label stands on the first free side, and never outside while there is room inside", () => {
  expect(choose(50, 50)).toEqual({ x: 60, y: 41, anchor: "start" });
  expect(choose(190, 50)).toEqual({ x: 180, y: 72, anchor: "end" });
  expect(choose(190, 95)).toEqual({ x: 180, y: 86, anchor: "end" });
  expect(choose(50, 5)).toEqual({ x: 60, y: 27, anchor: "start" });
  expect(beside(50, 50, 10, "end")[0]).toEqual({ x: 40, y: 41, anchor: "end" });
});

test("what is fixed is avoided before what is soft", () => {
  const above = { left: 60, right: 70, top: 30, bottom: 45 };
  const below = { left: 60, right: 70, top: 60, bottom: 75 };
  expect(choose(50, 50, [above])).toEqual({ x: 60, y: 72, anchor: "start" });
  expect(choose(50, 50, [], [above])).toEqual({ x: 60, y: 72, anchor: "start" });
  expect(choose(50, 50, [above], [below])).toEqual({ x: 60, y: 72, anchor: "start" });
  expect(choose(50, 50, [above, below])).toEqual({ x: 60, y: 41, anchor: "start" });
});

test("without any room the first side has to do", () => {
  expect(freeSpot("ten letter", beside(5, 5, 10), { ...inside, right: 20 }, [])).toEqual(
    beside(5, 5, 10)[0],
  );
});
