import { describe, expect, test } from "vitest";
import type { Bump } from "../release/bump.ts";
import { holds, inOrder, next, versionsAfter } from "./versions.ts";

const graph = new Map([
  ["core", []],
  ["losses", ["core"]],
  ["optimizers", ["core"]],
  ["models", ["losses", "optimizers"]],
]);
const at = (version: string) => new Map([...graph.keys()].map((name) => [name, version]));
const moved = (before: string, bumps: Readonly<Record<string, Bump>>) =>
  inOrder(versionsAfter(at(before), new Map(Object.entries(bumps)), graph)).filter(
    (line) => !line.endsWith(` ${before}`),
  );

describe("what moves", () => {
  test("a patch, alone", () => {
    expect(moved("0.1.0", { core: "patch" })).toEqual(["core 0.1.1"]);
    expect(moved("1.0.0", { core: "patch" })).toEqual(["core 1.0.1"]);
  });

  test("a minor before 1.0, with what depends on it, and no further", () => {
    expect(moved("0.1.0", { optimizers: "minor" })).toEqual(["models 0.1.1", "optimizers 0.2.0"]);
    expect(moved("0.1.0", { core: "minor" })).toEqual([
      "core 0.2.0",
      "losses 0.1.1",
      "optimizers 0.1.1",
    ]);
  });

  test("a minor after 1.0, alone, and a major with what depends on it", () => {
    expect(moved("1.2.3", { optimizers: "minor" })).toEqual(["optimizers 1.3.0"]);
    expect(moved("1.2.3", { optimizers: "major" })).toEqual(["models 1.2.4", "optimizers 2.0.0"]);
  });

  test("on and on, where even a patch leaves the range", () => {
    expect(moved("0.0.1", { core: "patch" })).toEqual([
      "core 0.0.2",
      "losses 0.0.2",
      "models 0.0.2",
      "optimizers 0.0.2",
    ]);
  });

  test("what is bumped itself moves as it says, once", () => {
    expect(moved("0.1.0", { core: "minor", losses: "minor" })).toEqual([
      "core 0.2.0",
      "losses 0.2.0",
      "models 0.1.1",
      "optimizers 0.1.1",
    ]);
  });

  test("nothing, where nothing is said", () => {
    expect(moved("0.1.0", {})).toEqual([]);
    expect(moved("0.1.0", { core: "none" })).toEqual([]);
  });
});

test.each([
  ["0.1.2", "patch", "0.1.3"],
  ["0.1.2", "minor", "0.2.0"],
  ["0.1.2", "major", "1.0.0"],
  ["1.9.9", "none", "1.9.9"],
] as const)("%s and a %s: %s", (before, bump, after) => {
  expect(next(before, bump)).toBe(after);
});

test.each([
  ["1.2.3", "1.9.0", true],
  ["1.2.3", "2.0.0", false],
  ["0.1.2", "0.1.9", true],
  ["0.1.2", "0.2.0", false],
  ["0.0.1", "0.0.1", true],
  ["0.0.1", "0.0.2", false],
  ["0.0.0", "0.1.0", false],
] as const)("^%s holds %s: %s", (before, after, held) => {
  expect(holds(before, after)).toBe(held);
});

test("what is no released version is refused", () => {
  expect(() => next("0.1.0-next.0", "patch")).toThrow("0.1.0-next.0 is no version");
});
