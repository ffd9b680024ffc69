import type { Vector } from "@descent/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { largestCurvature } from "./largest-curvature.js";

const diagonal = (entries: Vector) => (vector: Vector) =>
  vector.map((entry, i) => entry * (entries[i] ?? NaN));

test("a 2 × 2 matrix by hand: eigenvalues 3 and 1", () => {
  const curvature = largestCurvature(([x = NaN, y = NaN]) => [2 * x + y, x + 2 * y], 2);
  expect(curvature).toBeCloseTo(3, 12);
});

test("the largest entry of a diagonal, never above it (property)", () => {
  const entry = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries) => {
      const largest = Math.max(...entries);
      const curvature = largestCurvature(diagonal(entries), entries.length);
      expect(curvature).toBeLessThanOrEqual(largest * (1 + 1e-14));
      expect(curvature).toBeGreaterThanOrEqual(largest * (1 - 1e-2));
    }),
    { seed: 20261121 },
  );
});

test("no curvature at all", () => {
  expect(largestCurvature((vector) => vector.map(() => 0), 3)).toBe(0);
});

test("a limit on the number of products", () => {
  let products = 0;
  const counted = (vector: Vector) => {
    products++;
    return diagonal([1, 0.999])(vector);
  };
  largestCurvature(counted, 2, { maxIterations: 7 });
  expect(products).toBe(7);
});

test("bad arguments are refused", () => {
  expect(() => largestCurvature(diagonal([1]), 0)).toThrow("largestCurvature(size)");
  expect(() => largestCurvature(diagonal([1]), 1, { tolerance: 0 })).toThrow("tolerance");
  expect(() => largestCurvature(diagonal([-1, -2]), 2)).toThrow("positive semidefinite");
  expect(() => largestCurvature(() => [1], 2)).toThrow("must be 2 finite numbers");
  expect(() => largestCurvature(() => [NaN], 1)).toThrow(
    "largestCurvature(product): must be 1 finite numbers",
  );
});
