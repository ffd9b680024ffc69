import { expect, test } from "vitest";
import { lazy } from "./lazy.js";

test("computes once, when asked", () => {
  let calls = 0;
  const value = lazy(() => {
    calls++;
    return undefined;
  });
  expect(calls).toBe(0);
  value();
  value();
  expect(calls).toBe(1);
});
