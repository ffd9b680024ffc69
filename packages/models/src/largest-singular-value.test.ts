import { matrix, row } from "@descent/data";
import fc from "fast-check";
import { expect, test } from "vitest";
import { curvatureOf } from "./curvature.js";
import { largestSingularValue } from "./largest-singular-value.js";

const of = (...rows: readonly (readonly number[])[]): number =>
  largestSingularValue(rows.map((entries) => Float64Array.from(entries)));

test("by hand, by rows and by columns", () => {
  // The squares of its singular values are 45 and 5.
  expect(of([3, 0], [4, 5]) / Math.sqrt(45)).toBeCloseTo(1, 14);
  expect(of([3, 4], [0, 5]) / Math.sqrt(45)).toBeCloseTo(1, 14);
  expect(of([2], [3], [6]) / 7).toBeCloseTo(1, 14);
  expect(of([0, 0], [0, 0])).toBe(0);
});

test("the Hilbert matrix of order 6, in 40-digit arithmetic (mpmath)", () => {
  const hilbert = Array.from({ length: 6 }, (_, i) =>
    Array.from({ length: 6 }, (_, j) => 1 / (i + j + 1)),
  );
  expect(of(...hilbert) / 1.6188998589243391).toBeCloseTo(1, 14);
});

test("values as large as the largest, exactly or nearly", () => {
  const diagonal = (entries: readonly number[]): number =>
    of(...entries.map((entry, i) => entries.map((_, j) => (i === j ? entry : 0))));
  expect(diagonal([5, 1, 5, 5, 0])).toBeCloseTo(5, 11);
  for (const less of [1e-3, 1e-6, 1e-9, 1e-12]) {
    expect(diagonal([1, 1 - less, 1 - 2 * less, 0.5])).toBeCloseTo(1, 11);
  }
});

test("the largest and the smallest numbers neither overflow nor vanish", () => {
  for (const unit of [1e-300, 1e300]) {
    expect(of([3 * unit, 0], [4 * unit, 5 * unit]) / unit).toBeCloseTo(Math.sqrt(45), 12);
  }
});

test("of what is not finite there is none that is", () => {
  expect(of([1, 2], [-Infinity, 3])).toBe(Infinity);
  expect(of([1, NaN])).toBeNaN();
});

test("of a rotated diagonal, its largest entry", () => {
  const size = fc.double({ min: 0.1, max: 9, noNaN: true });
  fc.assert(
    fc.property(size, size, fc.double({ min: 0, max: 7, noNaN: true }), (a, b, angle) => {
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const found = of([a * c, b * s], [-a * s, b * c]);
      expect(found / Math.max(a, b)).toBeCloseTo(1, 11);
    }),
    { seed: 20261121 },
  );
});

test("the curvature of a table is the same by its rows, if those are fewer", () => {
  const table = matrix([
    [1, 2, 3, 4],
    [5, 6, 7, 9],
  ]);
  const columns = matrix({ columns: [row(table, 0), row(table, 1)] });
  expect(2 * curvatureOf(table)).toBeCloseTo(4 * curvatureOf(columns), 10);
});
