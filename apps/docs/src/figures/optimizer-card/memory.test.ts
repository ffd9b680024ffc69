import { expect, test } from "vitest";
import { buffersOf } from "./memory.ts";

test("nothing is remembered", () => {
  expect(buffersOf(null, 2)).toEqual([]);
  expect(buffersOf([null, null], 2)).toEqual([]);
});

test("a plain list is the memory", () => {
  expect(buffersOf([1, 2], 2)).toEqual([{ name: "memory", entries: [1, 2] }]);
});

test("named parts keep their names, and single numbers stand by themselves", () => {
  expect(buffersOf({ updates: 3, first: [1, 2], lastSigns: [0, 1], velocity: null }, 2)).toEqual([
    { name: "updates", entries: [3] },
    { name: "first", entries: [1, 2] },
    { name: "last signs", entries: [0, 1] },
  ]);
});

test("parts of a list are numbered where several of them remember", () => {
  const pair = { step: [1, 2], change: [3, 4] };
  expect(buffersOf([{ pairs: [pair] }, null], 2)).toEqual([
    { name: "pairs step", entries: [1, 2] },
    { name: "pairs change", entries: [3, 4] },
  ]);
  expect(buffersOf({ pairs: [pair, pair] }, 2).map(({ name }) => name)).toEqual([
    "pairs 1 step",
    "pairs 1 change",
    "pairs 2 step",
    "pairs 2 change",
  ]);
});
