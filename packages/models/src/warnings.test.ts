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
