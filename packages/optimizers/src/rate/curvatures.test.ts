import { DescentError, type Vector } from "@descent/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { curvatures } from "./curvatures.js";

const close = (found: Vector, expected: Vector, digits = 13): void => {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i] ?? NaN, digits);
  });
};

describe("matrices whose eigenvalues are known", () => {
  test("2 × 2 by hand: 3 and 1", () => {
    const { all, largest, smallest, conditionNumber } = curvatures([
      [2, 1],
      [1, 2],
    ]);
    close(all, [3, 1]);
    close([largest, smallest, conditionNumber ?? NaN], [3, 1, 3]);
  });

  test("a diagonal is its own answer, bit for bit", () => {
    expect(curvatures([[0.1]]).all).toEqual([0.1]);
    const { all } = curvatures([
      [1, 0, 0],
      [0, -4, 0],
      [0, 0, 2],
    ]);
    expect(all).toEqual([2, 1, -4]);
  });

  // Second differences on n points: 2 − 2 cos(jπ/(n + 1)), the classical formula.
  test.each([2, 3, 10, 40])("the second differences of %i points", (n) => {
    const rows = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)),
    );
    const expected = Array.from({ length: n }, (_, j) => {
      return 2 - 2 * Math.cos(((n - j) * Math.PI) / (n + 1));
    });
    close(curvatures(rows).all, expected, 12);
  });

  test("Hilbert's matrix of order 5: condition number 476607.25, as 50 digits give it", () => {
    const rows = [1, 2, 3, 4, 5].map((i) => [1, 2, 3, 4, 5].map((j) => 1 / (i + j - 1)));
    expect(curvatures(rows).conditionNumber).toBeCloseTo(476607.25, 1);
  });
});

test("trace, sum of squares and order, for any symmetric matrix (property)", () => {
  const entry = fc.double({ min: -10, max: 10, noNaN: true });
  const rowsOf = fc
    .integer({ min: 1, max: 7 })
    .chain((n) =>
      fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
    );
  fc.assert(
    fc.property(rowsOf, (raw) => {
      const rows = raw.map((row, i) => row.map((value, j) => (value + (raw[j]?.[i] ?? NaN)) / 2));
      const { all, largest, smallest } = curvatures(rows);
      const trace = rows.reduce((sum, row, i) => sum + (row[i] ?? NaN), 0);
      const squares = rows.flat().reduce((sum, value) => sum + value * value, 0);
      expect(all.reduce((sum, value) => sum + value, 0)).toBeCloseTo(trace, 9);
      expect(all.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(squares, 7);
      expect(all).toEqual([...all].sort((a, b) => b - a));
      expect([largest, smallest]).toEqual([all[0], all.at(-1)]);
    }),
    { seed: 20261121 },
  );
});

test("every size of number", () => {
  const rows = (scale: number) => [
    [2 * scale, scale],
    [scale, 2 * scale],
  ];
  for (const scale of [1e-300, 1e-20, 1e20, 1e300]) {
    close(
      curvatures(rows(scale)).all.map((value) => value / scale),
      [3, 1],
    );
  }
  expect(() => curvatures(rows(0.8e308))).toThrow("must have eigenvalues that are finite");
});

test("no condition number where a direction is flat, or bends down, to rounding", () => {
  const flat = [
    [1, 1],
    [1, 1],
  ];
  expect(curvatures(flat).conditionNumber).toBeNull();
  expect(curvatures(flat).smallest).toBeCloseTo(0, 15);
  expect(curvatures([[-1]]).conditionNumber).toBeNull();
  expect(curvatures([[0]])).toEqual({ all: [0], largest: 0, smallest: 0, conditionNumber: null });
});

test("a Hessian is not written to", () => {
  const rows = [Object.freeze([2, 1]), Object.freeze([1, 2])];
  expect(curvatures(Object.freeze(rows)).largest).toBeCloseTo(3, 13);
});

test.each<[unknown, string]>([
  [[], "curvatures(hessian): must be n arrays of n numbers, got an array of 0"],
  [undefined, "curvatures(hessian): must be n arrays of n numbers"],
  [[[1, 2]], "curvatures(hessian): must be n arrays of n numbers"],
  [[[1], 2], "curvatures(hessian): must be n arrays of n numbers"],
  [
    [
      [1, NaN],
      [NaN, 1],
    ],
    "curvatures(hessian[0][1]): must be a finite number, got NaN",
  ],
  [
    [
      [1, 2],
      [3, 1],
    ],
    "curvatures(hessian): must be symmetric, got 2 at row 0, column 1",
  ],
])("%o is refused", (hessian, message) => {
  expect(() => curvatures(hessian as never)).toThrow(DescentError);
  expect(() => curvatures(hessian as never)).toThrow(message);
});
