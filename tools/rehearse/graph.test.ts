import { expect, test } from "vitest";
import { closure, graphOf } from "./graph.ts";

const graph = new Map([
  ["core", []],
  ["data", ["core"]],
  ["losses", ["core"]],
  ["models", ["losses", "data"]],
]);

test("a package brings what it depends on, and what that depends on", () => {
  expect(closure("core", graph)).toEqual(["core"]);
  expect(closure("models", graph)).toEqual(["core", "data", "losses", "models"]);
});

test("a cycle ends", () => {
  const cycle = new Map([
    ["a", ["b"]],
    ["b", ["a"]],
  ]);
  expect(closure("b", cycle)).toEqual(["a", "b"]);
});

test("peers count, and what is not ours does not", () => {
  const one = (name: string, manifest: object) => ({
    name,
    folder: `packages/${name}`,
    manifest: { name, version: "0.1.0", ...manifest },
  });
  const packages = [
    one("core", {}),
    one("sql", { peerDependencies: { core: "workspace:^", duckdb: "^1.0.0" } }),
  ];
  expect([...graphOf(packages)]).toEqual([
    ["core", []],
    ["sql", ["core"]],
  ]);
});
