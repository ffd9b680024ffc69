import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toRows } from "../rows-and-columns.js";
import { seededRandom } from "../seeded-random.js";
import { productFeatures } from "./product-features.js";

/** A polynomial written out: intercept + Σ coefficient · Π xⱼ^eⱼ. */
function valueOf(
  { intercept, terms, coefficients }: ReturnType<ReturnType<typeof productFeatures>["toProducts"]>,
  row: readonly number[],
): number {
  return terms.reduce(
    (sum, term, t) =>
      sum + Number(coefficients[t]) * term.reduce((x, e, j) => x * Number(row[j]) ** e, 1),
    intercept,
  );
}

test("a line in the columns is the same polynomial written out", () => {
  const cell = fc.integer({ min: -20, max: 40 });
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 4 }), fc.boolean(), (raw, degree, powers) => {
      const { matrix, names, terms, toProducts } = productFeatures(raw, { degree, powers });
      expect(names.length).toBe(matrix.columns);
      expect(new Set(names).size).toBe(names.length);
      const line = { intercept: 3, coefficients: terms.map((_, t) => ((t * 7) % 11) - 5) };
      const written = toProducts(line);
      expect(written.terms.slice(0, terms.length)).toEqual(terms);
      toRows(matrix).forEach((row, i) => {
        const here = row.reduce((sum, x, t) => sum + x * Number(line.coefficients[t]), 3);
        const size = row.reduce((sum, x, t) => sum + Math.abs(x * Number(line.coefficients[t])), 3);
        const there = valueOf(written, raw[i] ?? []);
        expect(Math.abs(here - there) / size).toBeLessThan(1e-7);
      });
    }),
    { seed: 20261121 },
  );
});

test("which products there are, in which order, and what they are called", () => {
  const people = [
    [158, 31, 0],
    [172, 52, 1],
    [181, 44, 1],
    [166, 28, 0],
  ];
  const { names, terms, center, matrix } = productFeatures(people, {
    names: ["height", "age", "smokes"],
  });
  expect(center).toEqual([169, 39, 0]);
  // The square of a column of zeros and ones is that column.
  expect(names).toEqual([
    ...["height", "age", "smokes"],
    ...["(height − 169)²", "(height − 169) × (age − 39)", "(height − 169) × smokes"],
    ...["(age − 39)²", "(age − 39) × smokes"],
  ]);
  expect(terms[4]).toEqual([1, 1, 0]);
  expect(toRows(matrix)[1]).toEqual([172, 52, 1, 9, 39, 3, 169, 13]);
  const only = productFeatures(people, {
    terms: [
      [1, 0, 0],
      [0, 0, 1],
      [1, 0, 1],
    ],
  });
  expect(only.names).toEqual(["x0", "x2", "(x0 − 169) × x2"]);
});

test("how many: all products of three features up to degree 3, and those without powers", () => {
  const random = seededRandom(1);
  const rows = Array.from({ length: 9 }, () => [random(), random(), random()]);
  expect(productFeatures(rows, { degree: 3 }).names).toHaveLength(3 + 6 + 10);
  expect(productFeatures(rows, { degree: 3, powers: false }).names).toHaveLength(3 + 3 + 1);
  expect(productFeatures(rows, { degree: 1 }).names).toEqual(["x0", "x1", "x2"]);
});

test("a power has fewer than as many different values as it would need", () => {
  const { names } = productFeatures([[1], [2], [3], [1]], { degree: 5, names: ["dose"] });
  expect(names).toEqual(["dose", "(dose − 1.8)²"]);
  expect(productFeatures([4, 4, 4], { degree: 3 }).names).toEqual(["x0"]);
});

test("columns do not resemble each other where the products themselves do", () => {
  const random = seededRandom(20261121);
  const rows = Array.from({ length: 500 }, () => [1e6 + random(), 50 + 3 * random()]);
  /** Pearson's correlation. */
  const alike = (a: readonly number[], b: readonly number[]): number => {
    const mean = (entries: readonly number[]): number =>
      entries.reduce((sum, entry) => sum + entry, 0) / entries.length;
    const [u, v] = [a, b].map((entries) => entries.map((entry) => entry - mean(entries)));
    const product = (p: readonly number[] = [], q: readonly number[] = []): number =>
      p.reduce((sum, entry, i) => sum + entry * Number(q[i]), 0);
    return product(u, v) / Math.sqrt(product(u, u) * product(v, v));
  };
  const at = (table: readonly (readonly number[])[], j: number): readonly number[] =>
    table.map((row) => Number(row[j]));
  const columns = toRows(productFeatures(rows, { powers: false }).matrix);
  const products = rows.map(([a = 0, b = 0]) => a * b);
  expect(Math.abs(alike(products, at(rows, 1)))).toBeGreaterThan(0.999999);
  for (const j of [0, 1]) expect(Math.abs(alike(at(columns, 2), at(columns, j)))).toBeLessThan(0.6);
});

test("centres are numbers that can be read, near the mean", () => {
  const of = (values: readonly number[]): number =>
    Number(productFeatures(values.map((value) => [value])).center[0]);
  expect(of([1e12 + 3, 1e12 + 14, 1e12 + 28])).toBe(1e12 + 20);
  expect(of([0.0123, 0.0145, 0.0149])).toBe(0.014);
  expect(of([-71, -68, -66])).toBe(-68);
  expect(of([1234567, 7654321, 3456789])).toBe(4e6);
  expect(of([0, 5, 5])).toBe(0);
  expect(of([7, 7])).toBe(7);
  expect(of([-1e308, 1e308, 1e308])).toBeGreaterThan(-1e308);
  expect(productFeatures([[-71], [-68], [-66]]).names[1]).toBe("(x0 + 68)²");
});

test("other rows get the same columns; an earlier centre and terms make them again", () => {
  const rows = [
    [1, 10],
    [2, 30],
    [4, 20],
  ];
  const { encode, terms, center } = productFeatures(rows);
  const again = productFeatures(
    [
      [3, 3],
      [9, 8],
    ],
    { terms, center },
  );
  expect(again.matrix).toEqual(
    encode([
      [3, 3],
      [9, 8],
    ]),
  );
  expect(again.names).toEqual(productFeatures(rows).names);
});

test("a power of twenty-five factors is multiplied out at once", () => {
  const x = Array.from({ length: 30 }, (_, i) => i / 4);
  const { toProducts, names } = productFeatures(x, { degree: 25, center: [4] });
  const coefficients = names.map((_, t) => (t === 24 ? 1 : 0));
  const written = toProducts({ intercept: 0, coefficients });
  // (x − 4)²⁵ = x²⁵ − 100 x²⁴ + 300·4² x²³ − … − 4²⁵.
  expect(written.coefficients.slice(-3)).toEqual([4800, -100, 1]);
  expect(written.intercept).toBe(-(4 ** 25));
});

test("a centre that is changed afterwards changes nothing", () => {
  const center = [1];
  const { encode } = productFeatures([1, 2, 4], { center });
  center[0] = 100;
  expect(encode([3]).values[1]).toBe(4);
});

test("digits that are lost when it is written out are told", () => {
  const far = productFeatures([
    [1e6 + 1, 1e6 + 2],
    [1e6 + 3, 1e6 + 5],
    [1e6 + 8, 1e6 + 1],
  ]);
  const { digitsLost, coefficients } = far.toProducts({
    intercept: 1,
    coefficients: [0, 0, 1, -2.000001, 1],
  });
  expect(coefficients.slice(2)).toEqual([1, -2.000001, 1]);
  expect(digitsLost[3]).toBe(0);
  expect(digitsLost[0]).toBeGreaterThan(5);
  const none = productFeatures([[1], [2], [4]]).toProducts({ intercept: 0, coefficients: [0, 0] });
  expect(none.digitsLost).toEqual([0, 0, 0]);
});

describe("what is wrong is refused", () => {
  const rows = [
    [1, 2],
    [3, 5],
    [4, 4],
  ];
  const of = (options: object) => () => productFeatures(rows, options);

  test.each<[() => unknown, string]>([
    [
      () => productFeatures([[1, NaN]]),
      "productFeatures(source): must be a finite number, got NaN at row 0, column 1",
    ],
    [
      () => productFeatures([[1e200], [-1e200], [0]]),
      "productFeatures(source): must be a finite number, got Infinity at row 0, column 1",
    ],
    [of({ degree: 0 }), "productFeatures(degree): must be a whole number, at least 1, got 0"],
    [of({ powers: 1 }), "productFeatures(powers): must be true or false"],
    [of({ names: ["a", "a"] }), "productFeatures(names): must be 2 different names"],
    [of({ names: "ab" as never }), "productFeatures(names): must be 2 different names"],
    [of({ names: [1, 2] as never }), "productFeatures(names): must be 2 different names"],
    [of({ center: [1] }), "productFeatures(center): must have 2 entries, got 1"],
    [of({ center: [1, NaN] }), "productFeatures(center[1]): must be a finite number"],
    [
      of({ power: 1 }),
      "productFeatures(options): must be among names, degree, powers, terms, center",
    ],
    [
      of({ degree: 2, terms: [[1, 0]] }),
      "productFeatures(terms): must not be given with degree or powers",
    ],
    [of({ terms: [] }), "productFeatures(terms): must be a list of at least one"],
    [of({ terms: [[1]] }), "productFeatures(terms[0]): must be 2 exponents"],
    [
      of({ terms: [[1, 0.5]] }),
      "productFeatures(terms[0][1]): must be a whole number, at least 0, got 0.5",
    ],
    [of({ terms: [[0, 0]] }), "productFeatures(terms[0]): must have a factor"],
    [
      of({
        terms: [
          [1, 0],
          [1, 0],
        ],
      }),
      "productFeatures(terms): must be different ones",
    ],
    [
      of({
        terms: [
          [1, 0],
          [1, 1],
        ],
      }),
      'productFeatures(terms[1]): must come with x1, a factor less, got "1,1"',
    ],
    [
      () => productFeatures([Array.from({ length: 200 }, (_, j) => j)], { powers: false }),
      "productFeatures(degree): must make at most 10000 columns",
    ],
    [() => productFeatures(rows).encode([1, 2]), "encode(source): must have 2 columns, got 1"],
    [
      () => productFeatures(rows).toProducts({ intercept: 0, coefficients: [1] }),
      "toProducts(coefficients): must have 5 entries, got 1",
    ],
    [
      () => productFeatures(rows).toProducts({ intercept: NaN, coefficients: [1, 1, 1, 1, 1] }),
      "toProducts(line[0]): must be a finite number",
    ],
    [
      () => productFeatures(rows, { center: [1e300, 1e300] }).encode([[1, 1]]),
      "productFeatures(source): must be a finite number",
    ],
    [
      () =>
        productFeatures([[1e150], [3e150], [4e150]]).toProducts({
          intercept: 0,
          coefficients: [1, 1e20],
        }),
      "toProducts(line): must have finite coefficients of products",
    ],
  ])("%#", (call, message) => {
    expect(call).toThrow(message);
  });
});
