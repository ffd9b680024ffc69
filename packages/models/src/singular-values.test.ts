import { expect, test } from "vitest";
import { singularValues } from "./singular-values.js";

test("of a rotated diagonal, with the digits of the small ones too", () => {
  const [c, s] = [Math.cos(0.3), Math.sin(0.3)];
  const columns = [Float64Array.of(1e8 * c, -1e-8 * s), Float64Array.of(1e8 * s, 1e-8 * c)];
  const [largest = NaN, smallest = NaN] = singularValues(columns);
  expect(largest / 1e8).toBeCloseTo(1, 14);
  expect(smallest / 1e-8).toBeCloseTo(1, 7);
});

test("of the Hilbert matrix of order 6", () => {
  const columns = Array.from({ length: 6 }, (_, j) =>
    Float64Array.from({ length: 6 }, (_, i) => 1 / (i + j + 1)),
  );
  const values = singularValues(columns);
  // From 40-digit arithmetic (mpmath).
  expect((values[0] ?? NaN) / (values[5] ?? NaN) / 14951058.6401312).toBeCloseTo(1, 9);
});
