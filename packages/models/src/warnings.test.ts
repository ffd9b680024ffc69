import { maxSteps } from "@descent/optimizers";
import { expect, test } from "vitest";
import { fitLinearRegression } from "./fit-linear-regression.js";

const warnings = (x: readonly (readonly number[])[], y: readonly number[], intercept = true) =>
  fitLinearRegression({ x, y, intercept }).report.warnings;

test("a constant column tells nothing beside an intercept", () => {
  const x = [
    [1, 7],
    [2, 7],
    [4, 7],
  ];
  expect(warnings(x, [1, 2, 3])).toEqual(["column 1 is constant and tells nothing"]);
  expect(warnings(x, [1, 2, 3], false)).toEqual([]);
  const { coefficients, exact } = fitLinearRegression({ x, y: [1, 2, 3] });
  expect(coefficients[1]).toBe(0);
  expect(exact.dependent).toEqual([1]);
});

test("columns that are the same share their coefficients", () => {
  const x = [
    [1, 5, 1],
    [2, 3, 2],
    [4, 9, 4],
    [5, 1, 5],
  ];
  expect(warnings(x, [2, 4, 8, 10])).toEqual([
    "columns 0 and 2 are the same: only the sum of their coefficients is determined",
  ]);
  const { coefficients, report, distanceToExact } = fitLinearRegression({ x, y: [2, 4, 8, 10] });
  expect(coefficients[0]).toBeCloseTo(1, 9);
  expect(coefficients[2]).toBeCloseTo(1, 9);
  expect(report.conditionNumber).toBeNull();
  expect(distanceToExact).toBeLessThan(1e-9);
});

test("more parameters than examples, and targets without spread", () => {
  expect(
    warnings(
      [
        [1, 2, 3],
        [2, 5, 1],
      ],
      [1, 2],
    ),
  ).toEqual(["4 parameters for 2 examples: infinitely many lines fit equally well"]);
  expect(warnings([[1], [2]], [3, 3])).toEqual([
    "the targets are constant: R² has nothing to explain",
  ]);
});

test("columns that are combinations of others are named", () => {
  const height = Array.from({ length: 15 }, (_, i) => 58 + i);
  const y = height.map((h) => 2 * h + Math.cos(h));
  expect(
    warnings(
      height.map((h) => [h, 2.54 * h]),
      y,
    ).join(),
  ).toMatch(/^columns that depend on others: [01]; infinitely many lines fit equally well$/);
  const twice = warnings(
    height.map((h, i) => [h, 2.54 * h, Math.sin(i), 3 * Math.sin(i)]),
    y,
  );
  expect(twice.join()).toMatch(/^columns that depend on others: [01], [23]; /);
});

test("columns are called by their names", () => {
  const x = [1, 2, 4, 5].map((i) => [i, 7, i, Math.cos(i)]);
  const options = { x, y: [2, 4, 8, 11], names: ["time", "seven", "again", "wave"] };
  expect(fitLinearRegression(options).report.warnings).toEqual([
    "column seven is constant and tells nothing",
    "columns time and again are the same: only the sum of their coefficients is determined",
    "5 parameters for 4 examples: infinitely many lines fit equally well",
  ]);
  const sums = x.map(([i = 0, , , wave = 0]) => [i, wave, i + wave]);
  const { report } = fitLinearRegression({ x: sums, y: [2, 4, 8, 11], names: ["a", "b", "a + b"] });
  expect(report.warnings.join()).toMatch(/^columns that depend on others: (a|b|a \+ b); /);
  for (const names of [["a"], ["a", "a", "b"], "abc" as never, [1, 2, 3] as never]) {
    expect(() => fitLinearRegression({ x: sums, y: [2, 4, 8, 11], names })).toThrow(
      "fitLinearRegression(names): must be 3 different names",
    );
  }
});

test("columns that are nearly dependent cost digits, and that is said", () => {
  const x = Array.from({ length: 40 }, (_, i) => -9 + i / 8);
  const powers = x.map((at) => Array.from({ length: 8 }, (_, k) => at ** (k + 1)));
  const { report } = fitLinearRegression({ x: powers, y: x.map(Math.sin), until: maxSteps(1) });
  expect(report.warnings.join()).toMatch(
    /^condition number \d+: (7|8) of 16 digits of the coefficients may be lost$/,
  );
});

test("columns too small for their condition number are no reason to throw", () => {
  const x = Array.from({ length: 15 }, (_, i) => 1e-160 * (58 + i));
  const y = Array.from({ length: 15 }, (_, i) => i * i);
  const { report } = fitLinearRegression({ x, y, standardize: false, until: maxSteps(3) });
  expect(report.conditionNumber).toBeGreaterThan(1e158);
  const tiny = fitLinearRegression({
    x: x.map((entry) => 1e-158 * entry),
    y,
    standardize: false,
    until: maxSteps(3),
  });
  expect(tiny.report.conditionNumber).toBeNull();
});
