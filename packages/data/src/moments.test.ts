import fc from "fast-check";
import { expect, test } from "vitest";
import { moments } from "./moments.js";

test("means and cross-products are the sums that define them", () => {
  const cell = fc.integer({ min: -100, max: 100 });
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(rows, (raw) => {
      const count = raw.length;
      const sum = (term: (row: readonly number[]) => number): number =>
        raw.reduce((total, row) => total + term(row), 0);
      const at = (row: readonly number[], j: number): number => row[j] ?? NaN;
      const product = (j: number, k: number): number =>
        sum((row) => at(row, j) * at(row, k)) -
        (sum((row) => at(row, j)) * sum((row) => at(row, k))) / count;
      const seen = moments(
        raw.map(([a, b]) => [a, b]),
        raw.map(([, , y]) => y),
      );
      const flat = [
        seen.count,
        ...seen.means,
        ...seen.crossProducts.values,
        seen.targetMean,
        ...seen.targetProducts,
        seen.targetSquares,
      ];
      const expected = [
        count,
        sum((row) => at(row, 0)) / count,
        sum((row) => at(row, 1)) / count,
        product(0, 0),
        product(1, 0),
        product(0, 1),
        product(1, 1),
        sum((row) => at(row, 2)) / count,
        product(0, 2),
        product(1, 2),
        product(2, 2),
      ];
      flat.forEach((value, i) => {
        expect(Math.abs(value - (expected[i] ?? NaN))).toBeLessThan(1e-9);
      });
    }),
    { seed: 20261121 },
  );
});

test("an offset of 1e12 costs no digits", () => {
  const far = moments(
    [1, 2, 4].map((x) => x + 1e12),
    [1, 2, 4].map((y) => y - 1e12),
  );
  const near = moments([1, 2, 4], [1, 2, 4]);
  expect(far.crossProducts.values[0]).toBeCloseTo(near.crossProducts.values[0] ?? NaN, 9);
  expect(far.targetProducts[0]).toBeCloseTo(near.targetProducts[0] ?? NaN, 9);
  expect(far.targetSquares).toBeCloseTo(near.targetSquares, 9);
});

test("without targets there are none", () => {
  expect(moments([1, 2, 3])).toEqual({
    count: 3,
    means: [2],
    crossProducts: { rows: 1, columns: 1, values: new Float64Array([2]) },
  });
});

test("bad targets are refused by name", () => {
  expect(() => moments([1, 2], [1])).toThrow("moments(targets): must have 2 entries, got 1");
  expect(() => moments([1, 2], [1, NaN])).toThrow(
    "moments(targets): must be a finite number, got NaN at row 1",
  );
});

test("a table of targets is refused", () => {
  const table: object = [
    [1, 2],
    [3, 4],
  ];
  expect(() => moments([1, 2], table as ArrayLike<number>)).toThrow(
    "moments(targets): must be one column, got 2",
  );
});

test("products that overflow are refused", () => {
  expect(() => moments([1e200, -1e200])).toThrow("moments(source): must have finite products");
});
