import { expect, test } from "vitest";
import { centralDifference, close, stepAt } from "./differences.js";

test("the central difference is right to ten digits for smooth functions", () => {
  expect(centralDifference(Math.sin, 1)).toBeCloseTo(Math.cos(1), 11);
  expect(centralDifference((x) => x ** 4, 2)).toBeCloseTo(32, 9);
  expect(centralDifference(Math.exp, -3)).toBeCloseTo(Math.exp(-3), 11);
});

test("the step is a power of two on the scale of the point", () => {
  expect(stepAt(0)).toBe(2 ** -12);
  expect(stepAt(-1000)).toBe(2 ** -2);
});

test("closeness is relative to the larger number and the scale", () => {
  expect(close(1, 1 + 1e-13, 1e-12)).toBe(true);
  expect(close(1e-20, 2e-20, 1e-12)).toBe(false);
  expect(close(1e-20, 2e-20, 1e-12, 1)).toBe(true);
  expect(close(NaN, NaN, 0)).toBe(true);
  expect(close(NaN, 1, 1)).toBe(false);
  expect(close(Infinity, 1, 1e-12)).toBe(false);
});
