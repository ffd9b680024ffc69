import { expect, test } from "vitest";
import { absoluteError } from "./absolute-error.js";
import { expectSlope } from "./slope-law.fixture.js";

test("errors 1, 2 and 10 cost as much as they are", () => {
  expect([1, 2, 10].map((error) => absoluteError.value(0, error))).toEqual([1, 2, 10]);
});

test("the slope at the kink is 0, and no curvature is claimed", () => {
  expect(absoluteError.slope(5, 5)).toBe(0);
  expect(absoluteError.curvature).toBeUndefined();
});

test("the slope is that of the value", () => {
  expectSlope(absoluteError, { kinks: [0] });
});
