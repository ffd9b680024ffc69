import { describe, expect, test } from "vitest";
import { toRows } from "../rows-and-columns.js";
import { seededRandom } from "../seeded-random.js";
import { legendreFeatures } from "./legendre-features.js";

/** Abramowitz and Stegun (1964), table 22.9: the polynomials written out. */
const writtenOut = [
  (t: number) => t,
  (t: number) => (3 * t ** 2 - 1) / 2,
  (t: number) => (5 * t ** 3 - 3 * t) / 2,
  (t: number) => (35 * t ** 4 - 30 * t ** 2 + 3) / 8,
  (t: number) => (63 * t ** 5 - 70 * t ** 3 + 15 * t) / 8,
] as const;

test("the columns are the polynomials of Legendre on the domain", () => {
  const values = Array.from({ length: 21 }, (_, i) => i);
  const { matrix, names, domain } = legendreFeatures(values, { degree: 5, name: "age" });
  expect(names).toEqual(["P1(age)", "P2(age)", "P3(age)", "P4(age)", "P5(age)"]);
  expect(domain).toEqual([0, 20]);
  toRows(matrix).forEach((row, i) => {
    row.forEach((value, k) => {
      expect(value).toBeCloseTo(writtenOut[k]?.(i / 10 - 1) ?? NaN, 14);
    });
  });
});

test("columns are nearly orthogonal where powers are nearly in proportion, at any offset", () => {
  const values = Array.from({ length: 1001 }, (_, i) => 1e9 + i);
  const rows = toRows(legendreFeatures(values, { degree: 6 }).matrix);
  const product = (j: number, k: number): number =>
    rows.reduce((sum, row) => sum + (row[j] ?? NaN) * (row[k] ?? NaN), 0);
  for (let j = 0; j < 6; j++) {
    // The integral of the square is 2/(2 k + 1) on an interval of length 2 (table 22.2 there).
    expect(product(j, j) / 500).toBeCloseTo(2 / (2 * j + 3), 1);
    for (let k = 0; k < j; k++) {
      expect(Math.abs(product(j, k)) / Math.sqrt(product(j, j) * product(k, k))).toBeLessThan(0.02);
    }
  }
});

describe("powers of x", () => {
  test.each<[from: number, to: number, digits: number]>([
    [-1, 1, 13],
    [0, 20, 10],
    [2, 3, 8],
  ])("on [%d, %d] have the values of the columns", (from, to, digits) => {
    const random = seededRandom(7);
    const values = Array.from({ length: 30 }, (_, i) => from + ((to - from) * i) / 29);
    const { matrix, toPowers } = legendreFeatures(values, { degree: 5 });
    const line = {
      intercept: random(),
      coefficients: Array.from({ length: 5 }, () => random() - 0.5),
    };
    const { coefficients, digitsLostInPredictions } = toPowers(line);
    toRows(matrix).forEach((row, i) => {
      const wanted = row.reduce(
        (sum, p, k) => sum + p * (line.coefficients[k] ?? NaN),
        line.intercept,
      );
      const x = values[i] ?? NaN;
      expect(coefficients.reduceRight((sum, c) => sum * x + c, 0)).toBeCloseTo(wanted, digits);
    });
    expect(digitsLostInPredictions).toBeLessThan(16 - digits);
  });

  test("are exact where they can be: the square of x on [0, 2]", () => {
    // x² = (t + 1)² = 4/3 P0 + 2 P1 + 2/3 P2.
    const { toPowers } = legendreFeatures([0, 2], { degree: 2 });
    const { coefficients } = toPowers({ intercept: 4 / 3, coefficients: [2, 2 / 3] });
    [0, 0, 1].forEach((wanted, k) => {
      expect(coefficients[k]).toBeCloseTo(wanted, 14);
    });
  });

  test("of a line that is 0 are 0, and nothing is lost", () => {
    const { toPowers } = legendreFeatures([3, 4], { degree: 1 });
    const nothing = { coefficients: [0, 0], digitsLost: [0, 0], digitsLostInPredictions: 0 };
    expect(toPowers({ intercept: 0, coefficients: [0] })).toEqual(nothing);
  });

  test("say how many digits they lost: none at home, nearly all far from 0", () => {
    const line = { intercept: 1, coefficients: [1, 1, 1] };
    const at = (from: number) => legendreFeatures([from, from + 2], { degree: 3 }).toPowers(line);
    expect(at(-1).digitsLostInPredictions).toBeLessThan(1);
    expect(at(1000).digitsLostInPredictions).toBeGreaterThan(7);
    expect(at(1e5).digitsLostInPredictions).toBeGreaterThan(13);
  });

  test("what cancels between the columns is counted too: the constant of x⁴ at home", () => {
    // t⁴ = 1/5 P0 + 4/7 P2 + 8/35 P4 (the same book, table 22.9, inverted).
    const fourth = { intercept: 1 / 5, coefficients: [0, 4 / 7, 0, 8 / 35] };
    const { digitsLost } = legendreFeatures([-1, 1], { degree: 4 }).toPowers(fourth);
    expect(digitsLost[0]).toBeGreaterThan(15);
    expect(digitsLost[4]).toBe(0);
  });

  test("the digits said to be lost bound the error: x⁴ near 100, in whole numbers", () => {
    // (t + 100)⁴ = t⁴ + 400 t³ + 60 000 t² + 4·10⁶ t + 10⁸; tⁿ in Legendre's by table 22.9 inverted.
    const fourth = {
      intercept: 1 / 5 + 60000 / 3 + 1e8,
      coefficients: [240 + 4e6, 4 / 7 + 40000, 160, 8 / 35],
    };
    const { toPowers } = legendreFeatures([99, 101], { degree: 4 });
    const { coefficients, digitsLost } = toPowers(fourth);
    [0, 0, 0, 0, 1].forEach((wanted, k) => {
      const lost = digitsLost[k] ?? NaN;
      const found = coefficients[k] ?? NaN;
      const size = Math.abs(found) * 10 ** lost;
      expect(Math.abs(found - wanted)).toBeLessThanOrEqual(40 * 2 ** -52 * Math.max(size, 1));
    });
    expect(digitsLost[0]).toBeGreaterThan(12);
  });
});

test("other values are encoded on the same domain", () => {
  const { encode } = legendreFeatures([0, 10], { degree: 2 });
  expect(toRows(encode([5, 20]))).toEqual([
    [0, -0.5],
    [3, 13],
  ]);
  const again = legendreFeatures([5, 20], { degree: 2, domain: [0, 10] });
  expect(again.matrix).toEqual(encode([5, 20]));
});

describe("what is wrong is refused", () => {
  const of = (values: number[], options: object = {}) =>
    legendreFeatures(values, { degree: 2, ...options });

  test.each<[() => unknown, string]>([
    [
      () => of([1, NaN]),
      "legendreFeatures(values): must be a finite number, got NaN at row 1, column 0",
    ],
    [
      () => of([1, 1]),
      "legendreFeatures(domain): must end above its beginning, got 1. Values that are all",
    ],
    [
      () => of([1, 2], { degree: 0 }),
      "legendreFeatures(degree): must be a whole number, at least 1, got 0",
    ],
    [() => of([1, 2], { domain: [1] }), "legendreFeatures(domain): must be two numbers"],
    [
      () => of([1, 2], { domain: [NaN, 1] }),
      "legendreFeatures(domain[0]): must be a finite number, got NaN",
    ],
    [
      () => of([-1e308, 1e308]),
      "legendreFeatures(domain): must have a length that is finite, got Infinity",
    ],
    [() => of([1, 2], { name: 1 }), "legendreFeatures(name): must be a string, got 1"],
    [
      () => of([1, 2], { power: 1 }),
      "legendreFeatures(options): must be among degree, domain, name",
    ],
    [
      () => legendreFeatures([[1, 2]], { degree: 2 }),
      "legendreFeatures(values): must be one column, got 2",
    ],
    [
      () => of([1, 2]).encode([1e300]),
      "encode(values): must be a finite number, got Infinity at row 0, column 1",
    ],
    [
      () => of([1, 2]).toPowers({ intercept: 0, coefficients: [1] }),
      "toPowers(coefficients): must have 2 entries, got 1",
    ],
    [
      () => of([1, 2]).toPowers({ intercept: NaN, coefficients: [1, 1] }),
      "toPowers(line[0]): must be a finite number, got NaN",
    ],
    [
      () => of([0, 1e-200]).toPowers({ intercept: 0, coefficients: [1, 1] }),
      "toPowers(line): must have finite coefficients",
    ],
  ])("%#", (call, message) => {
    expect(call).toThrow(message);
  });
});
