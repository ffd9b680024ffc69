import fc from "fast-check";
import { expect, test } from "vitest";
import { halfSquaredError } from "./half-squared-error.js";
import { expectSlope } from "./slope-law.fixture.js";
import { squaredError } from "./squared-error.js";

test("value and slope are half those of the squared error, to the bit", () => {
  const number = fc.integer({ min: -1e9, max: 1e9 }).map((count) => count / 1024);
  fc.assert(
    fc.property(number, number, (prediction, target) => {
      const half = halfSquaredError;
      expect(2 * half.value(prediction, target)).toBe(squaredError.value(prediction, target));
      expect(2 * half.slope(prediction, target)).toBe(squaredError.slope(prediction, target));
    }),
    { seed: 20261121 },
  );
});

test("slope and curvature are those of the value", () => {
  expectSlope(halfSquaredError);
});
