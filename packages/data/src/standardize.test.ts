import fc from "fast-check";
import { expect, test } from "vitest";
import { meanOf } from "./column-spread.js";
import { matrix } from "./matrix.js";
import { column } from "./rows-and-columns.js";
import { standardize } from "./standardize.js";

const mean = (entries: Float64Array): number => entries.reduce((a, b) => a + b, 0) / entries.length;

test("every column has mean 0 and mean square 1, and the line maps back", () => {
  const cell = fc.integer({ min: -1000, max: 1000 });
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(rows, (raw) => {
      const table = matrix(raw);
      const { matrix: z, constant, toRaw } = standardize(table);
      for (const j of [0, 1]) {
        const entries = column(z, j);
        expect(Math.abs(mean(entries))).toBeLessThan(1e-12);
        const square = mean(entries.map((entry) => entry ** 2));
        expect(Math.abs(square - (constant.includes(j) ? 0 : 1))).toBeLessThan(1e-12);
      }
      const standard = { intercept: 3, coefficients: [2, -5] };
      const { intercept, coefficients } = toRaw(standard);
      raw.forEach(([a, b], i) => {
        const expected = 3 + 2 * (z.values[2 * i] ?? NaN) - 5 * (z.values[2 * i + 1] ?? NaN);
        const [first = NaN, second = NaN] = coefficients;
        const seen = intercept + first * a + second * b;
        expect(Math.abs(seen - expected)).toBeLessThan(1e-8);
      });
    }),
    { seed: 20261121 },
  );
});

test("an offset of 1e12 costs no digits", () => {
  const near = standardize([1, 2, 3, 4, 5]);
  const far = standardize([1, 2, 3, 4, 5].map((x) => x + 1e12));
  expect(far.means).toEqual([1e12 + 3]);
  expect(far.scales).toEqual(near.scales);
  expect(far.matrix).toEqual(near.matrix);
});

test.each([1e-320, 1e-200, 1e150, 1e300])(
  "columns of size %d neither vanish nor overflow",
  (unit) => {
    const { matrix: z, scales } = standardize([unit, 2 * unit, 3 * unit]);
    expect((scales[0] ?? 0) / unit).toBeCloseTo(Math.sqrt(2 / 3), unit < 1e-300 ? 2 : 14);
    expect(z.values[2]).toBeCloseTo(Math.sqrt(1.5), unit < 1e-300 ? 2 : 14);
  },
);

test("the mean of finite numbers is finite", () => {
  const most = Number.MAX_VALUE;
  expect(meanOf(Float64Array.of(-most, most))).toBe(0);
  expect(meanOf(Float64Array.of(-most, most, most, most))).toBe(most / 2);
  expect(meanOf(new Float64Array(1000).fill(most))).toBe(most);
  const spread = Float64Array.from({ length: 999 }, (_, i) => (i === 0 ? 0 : most));
  expect(meanOf(spread) / most).toBeCloseTo(998 / 999, 12);
});

test("a constant column becomes zeros with scale 1 and is named", () => {
  const {
    matrix: z,
    means,
    scales,
    constant,
  } = standardize([
    [0.1, 1],
    [0.1, 2],
    [0.1, 3],
  ]);
  expect(constant).toEqual([0]);
  expect([means[0], scales[0]]).toEqual([0.1, 1]);
  expect(column(z, 0)).toEqual(new Float64Array(3));
});

test("without centring the mean square is 1 and the means stay", () => {
  const {
    matrix: z,
    means,
    scales,
    constant,
  } = standardize(
    [
      [3, 0],
      [4, 0],
    ],
    { center: false },
  );
  expect(means).toEqual([0, 0]);
  expect(scales).toEqual([Math.sqrt(12.5), 1]);
  expect(constant).toEqual([1]);
  expect(mean(column(z, 0).map((entry) => entry ** 2))).toBeCloseTo(1, 15);
});

test("the input is not written to, and bad input is refused by name", () => {
  const values = new Float64Array([1, 2, 3]);
  standardize(values);
  expect(values).toEqual(new Float64Array([1, 2, 3]));
  expect(() => standardize([1, NaN])).toThrow(
    "standardize(source): must be a finite number, got NaN at row 1",
  );
  expect(() =>
    standardize([
      [0, -1.7e308],
      [0, 1.7e308],
      [0, 1.7e308],
    ]),
  ).toThrow("standardize(source): must have columns of finite spread");
  const place = { call: "fit", argument: "x" };
  expect(() => standardize([-1.7e308, 1.7e308, 1.7e308], {}, place)).toThrow(
    "fit(x): must have columns of finite spread",
  );
  expect(() => standardize([NaN], {}, place)).toThrow("fit(x): must be a finite number");
  expect(() => standardize([1, 2]).toRaw({ intercept: 0, coefficients: [1, 2] })).toThrow(
    "toRaw(coefficients): must have 1 entries, got 2",
  );
  const odd = { centre: true } as { center?: boolean };
  expect(() => standardize([1], odd)).toThrow("standardize(options): must be among center");
  const bad = { center: 1 } as unknown as { center: boolean };
  expect(() => standardize([1], bad)).toThrow("standardize(center): must be true or false");
});
