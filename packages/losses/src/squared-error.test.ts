import { expect, test } from "vitest";
import { squaredError } from "./squared-error.js";
import { expectSlope } from "./slope-law.fixture.js";

test("errors 1, 2 and 10 cost 1, 4 and 100", () => {
  expect([1, 2, 10].map((error) => squaredError.value(5 + error, 5))).toEqual([1, 4, 100]);
});

test("the error is prediction minus target", () => {
  expect(squaredError.slope(3, 5)).toBe(-4);
});

test("slope and curvature are those of the value", () => {
  expectSlope(squaredError);
});
