import { expect, test } from "vitest";
import { strangers } from "./publish.ts";

const url = "http://127.0.0.1:4873/";

test("a setting that names no registry or this one is none of its business", () => {
  const settings = [
    ["npm: registry", url],
    ["npm: @descent:registry", "undefined"],
    ["packages/core/package.json", ""],
  ] as const;
  expect(strangers(settings, url)).toEqual([]);
});

test("any other registry is refused, another port too", () => {
  const settings = [
    ["npm: registry", "http://127.0.0.1:4874/"],
    ["pnpm: @descent:registry", "https://registry.example/"],
  ] as const;
  expect(strangers(settings, url)).toEqual([
    "npm: registry is http://127.0.0.1:4874/",
    "pnpm: @descent:registry is https://registry.example/",
  ]);
});
