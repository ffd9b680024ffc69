import { matrix, seededRandom, type Matrix } from "@descent/data";
import fc from "fast-check";
import { expect, test } from "vitest";
import diabetes from "../reference/diabetes.json" with { type: "json" };
import reference from "../reference/inference.json" with { type: "json" };
import { designOf, readData } from "./design.js";
import { exactOf, leastSquares } from "./least-squares.js";
import { synthetic } from "./synthetic.fixture.js";
import { frequencyWeights, precisionWeights } from "./weights.js";
import { heights, weights } from "./women.fixture.js";

/** κ of a table as it is. */
function conditionNumber(table: Matrix): number | null {
  const data = readData("test", table, new Float64Array(table.rows), { intercept: false });
  return exactOf(data, designOf(data, "raw")).line.conditionNumber;
}

test("heights and weights: -87.5166667 + 3.45 x", () => {
  const { intercept, coefficients, rank, dependent } = leastSquares(heights, weights);
  expect(intercept).toBeCloseTo(-87.51666666666667, 11);
  expect(coefficients[0]).toBeCloseTo(3.45, 13);
  expect([rank, dependent]).toEqual([2, []]);
});

test("the diabetes data, against 50-digit arithmetic", () => {
  const { intercept, coefficients, conditionNumber } = leastSquares(diabetes.x, diabetes.y);
  expect(Math.abs(intercept / Number(diabetes.intercept) - 1)).toBeLessThan(1e-12);
  coefficients.forEach((coefficient, j) => {
    expect(Math.abs(coefficient / Number(diabetes.coefficients[j]) - 1)).toBeLessThan(1e-12);
  });
  expect(coefficients.length).toBe(10);
  // numpy.linalg.cond of the standardised columns, computed apart.
  expect(conditionNumber).toBeCloseTo(21.68128223511843, 9);
});

test("the condition number of columns that nearly depend on one another", () => {
  // The Hilbert matrix of order 6 as it is: 14951058.6401312 in 40-digit arithmetic (mpmath).
  const table = matrix(
    Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_, j) => 1 / (i + j + 1))),
  );
  const condition = conditionNumber(table);
  expect((condition ?? NaN) / 14951058.6401312).toBeCloseTo(1, 9);
});

test("a condition number of 1e8 keeps its digits", () => {
  // A rotated diagonal of 1e4 and 1e-4.
  const [c, s] = [Math.cos(0.3), Math.sin(0.3)];
  const table = matrix({
    columns: [
      [1e4 * c, -1e-4 * s],
      [1e4 * s, 1e-4 * c],
    ],
  });
  const condition = conditionNumber(table);
  expect((condition ?? NaN) / 1e8).toBeCloseTo(1, 7);
});

test("residuals are orthogonal to the columns, with and without an intercept", () => {
  const number = fc.integer({ min: -99, max: 99 });
  const rows = fc.array(fc.tuple(number, number, number), { minLength: 4, maxLength: 9 });
  fc.assert(
    fc.property(rows, fc.boolean(), (raw, intercept) => {
      const x = raw.map(([a, b]) => [a, b]);
      const fit = leastSquares(
        x,
        raw.map(([, , y]) => y),
        { intercept },
      );
      const [first = NaN, second = NaN] = fit.coefficients;
      const residuals = raw.map(([a, b, y]) => fit.intercept + first * a + second * b - y);
      const along = (column: (row: readonly number[]) => number): number =>
        raw.reduce((sum, row, i) => sum + column(row) * (residuals[i] ?? NaN), 0);
      expect(Math.abs(along(([a = NaN]) => a))).toBeLessThan(1e-5);
      expect(Math.abs(along(([, b = NaN]) => b))).toBeLessThan(1e-5);
      if (intercept) expect(Math.abs(along(() => 1))).toBeLessThan(1e-6);
      else expect(fit.intercept).toBe(0);
    }),
    { seed: 20261121 },
  );
});

test("with weights, against 50-digit arithmetic (mpmath)", () => {
  const { intercept, coefficients } = leastSquares(heights, weights, {
    weights: precisionWeights(reference.weights),
  });
  [intercept, ...coefficients].forEach((param, j) => {
    expect(Math.abs(param / Number(reference.precision.params[j]) - 1)).toBeLessThan(1e-12);
  });
  const counted = leastSquares(heights, weights, { weights: frequencyWeights(reference.weights) });
  expect(counted.coefficients).toEqual(coefficients);
  const kept = [...heights.keys()].filter((i) => i % 3 > 0);
  const some = leastSquares(
    kept.map((i) => Number(heights[i])),
    kept.map((i) => Number(weights[i])),
  );
  const none = heights.map((_, i) => Number(i % 3 > 0));
  const left = leastSquares(heights, weights, { weights: frequencyWeights(none) });
  expect(left.coefficients).toEqual(some.coefficients);
});

test("100 features of 300 examples: the line they were made by", () => {
  const { x, y } = synthetic(300, 100, 0);
  const { intercept, coefficients, rank } = leastSquares(x, y);
  expect(rank).toBe(101);
  expect(intercept).toBeCloseTo(1, 6);
  expect(Math.max(...coefficients.map((slope, j) => Math.abs(slope - j - 1)))).toBeLessThan(1e-9);
});

test("dependent columns are named, and the line still fits as well as it can", () => {
  const x = [
    [1, 2, 3, 7],
    [2, 4, 1, 7],
    [3, 6, 5, 7],
    [4, 8, 8, 7],
  ];
  const { intercept, coefficients, rank, dependent, conditionNumber } = leastSquares(
    x,
    [2, 3, 4, 5],
  );
  expect([rank, dependent, conditionNumber]).toEqual([3, [1, 3], null]);
  const [a = NaN, b = NaN, c = NaN, d = NaN] = coefficients;
  expect([b, d]).toEqual([0, 0]);
  expect([intercept, a, c].map((value) => Math.round(value * 1e9) / 1e9 + 0)).toEqual([1, 1, 0]);
});

test("fewer examples than parameters", () => {
  const { rank, dependent, intercept, coefficients } = leastSquares(
    [
      [1, 2, 4],
      [2, 3, 9],
    ],
    [1, 3],
  );
  expect(rank).toBe(2);
  expect(dependent.length).toBe(2);
  const at = (row: readonly number[]): number =>
    row.reduce((sum, value, j) => sum + value * (coefficients[j] ?? NaN), intercept);
  expect(at([1, 2, 4])).toBeCloseTo(1, 12);
  expect(at([2, 3, 9])).toBeCloseTo(3, 12);
});

test("offsets of 1e12 and columns of 1e150 cost no digits", () => {
  const far = leastSquares(
    heights.map((height) => height + 1e12),
    weights.map((weight) => weight - 1e12),
  );
  expect(far.coefficients[0]).toBeCloseTo(3.45, 12);
  const large = leastSquares(
    heights.map((height) => height * 1e150),
    weights,
  );
  expect((large.coefficients[0] ?? NaN) * 1e150).toBeCloseTo(3.45, 12);
});

test("bad data and options are refused by name", () => {
  expect(() => leastSquares([[1, NaN]], [1])).toThrow(
    "leastSquares(x): must be a finite number, got NaN at row 0, column 1",
  );
  expect(() => leastSquares([1, 2], [1])).toThrow(
    'leastSquares(y): must be one column of 2 entries, got "1 × 1"',
  );
  expect(() =>
    leastSquares(
      [1, 2],
      [
        [1, 2],
        [3, 4],
      ],
    ),
  ).toThrow('got "2 × 2"');
  const bad = { intercept: "yes" } as unknown as { intercept: boolean };
  expect(() => leastSquares([1], [1], bad)).toThrow(
    "leastSquares(intercept): must be true or false",
  );
  const bare = { weights: [1] } as never;
  expect(() => leastSquares([1], [1], bare)).toThrow(
    "leastSquares(weights): must be by precisionWeights or frequencyWeights",
  );
  const long = { weights: precisionWeights([1, 2]) };
  expect(() => leastSquares([1], [1], long)).toThrow(
    "leastSquares(weights): must be 1 numbers, got 2",
  );
  expect(() => leastSquares([-1.7e308, 1.7e308, 1.7e308], [1, 2, 3])).toThrow(
    "leastSquares(x): must have columns of finite spread",
  );
  expect(() => leastSquares([1, 2, 3], [-1.7e308, 1.7e308, 1.7e308])).toThrow(
    "leastSquares(y): must have columns of finite spread",
  );
  const typo: object = { intercpt: true };
  expect(() => leastSquares([1], [1], typo)).toThrow("leastSquares(options): must be among");
});

test("heights in centimetres and in inches are one column", () => {
  for (const rows of [10, 30, 100]) {
    const x = Array.from({ length: rows }, (_, i) => {
      const height = 170 + ((i * 37) % 101) / 100;
      return [height, 2.54 * height];
    });
    const { rank, dependent } = leastSquares(
      x,
      x.map(([height = NaN]) => 2 * height),
    );
    expect([rank, dependent.length]).toEqual([2, 1]);
  }
});

test("exact combinations of columns far from zero are found, and nothing else is", () => {
  const value = fc.double({ min: 0, max: 1, noNaN: true });
  const seeds = fc.integer({ min: 1, max: 1e6 });
  fc.assert(
    fc.property(seeds, fc.constantFrom(0, 1, 1000), value, (seed, offset, share) => {
      const random = seededRandom(seed);
      const free = Array.from({ length: 60 }, () =>
        Array.from({ length: 16 }, () => random() + offset),
      );
      const x = free.map((row) => {
        const [a = NaN, b = NaN, c = NaN, d = NaN] = row;
        const sum = row.reduce((total, entry) => total + entry, 0);
        return [...row, a + b, c - d, sum, share * a + 0.7 * b];
      });
      const y = free.map(() => random());
      expect(leastSquares(free, y).rank).toBe(17);
      expect(leastSquares(x, y).rank).toBe(17);
    }),
    { seed: 20261121 },
  );
});

test("neither the size of a column nor the offset of another makes it dependent", () => {
  const x = heights.map((height, i) => [1e12 + height, 1e-17 * Math.sin(i), Math.cos(i)]);
  expect(leastSquares(x, weights).rank).toBe(4);
  const table = matrix(heights.map((height) => [1, 1e-17 * height]));
  expect(conditionNumber(table)).toBeGreaterThan(1e16);
});
