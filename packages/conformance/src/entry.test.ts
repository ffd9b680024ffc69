import { expect, test } from "vitest";
import { entry } from "./entry.js";

test("an entry that is not there is NaN", () => {
  expect([entry([1, 2], 1), entry([1, 2], 2), entry(new Float64Array(1), 5)]).toEqual([
    2,
    NaN,
    NaN,
  ]);
});
