import { expect, test } from "vitest";
import { logCoshLoss } from "./log-cosh-loss.js";
import { expectSlope } from "./slope-law.fixture.js";

// ln cosh r at the exact double r, from 80-digit arithmetic (Python's decimal module).
const values = [
  [1e-9, 5.0000000000000004e-19],
  [1e-3, 4.9999991666668893e-7],
  [0.5, 0.12011450695827752],
  [0.999, 0.4330194464208848],
  [1, 0.43378083048302718],
  [1.5, 0.85544017101379677],
  [20, 19.306852819440056],
  [710, 709.30685281944011],
  [1e6, 999999.3068528194],
] as const;

test.each(values)(
  "the loss of error %d is right to the rounding of the error",
  (error, expected) => {
    for (const seen of [logCoshLoss.value(error, 0), logCoshLoss.value(0, error)]) {
      expect(Math.abs(seen - expected)).toBeLessThan(2e-16 * error);
    }
  },
);

test("no loss without error, and a finite one for the largest", () => {
  expect(logCoshLoss.value(3, 3)).toBe(0);
  expect(logCoshLoss.value(1e308, 0)).toBe(1e308);
  expect(logCoshLoss.slope(1e308, 0)).toBe(1);
});

test("slope and curvature are those of the value", () => {
  expectSlope(logCoshLoss);
});
