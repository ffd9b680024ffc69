import { cos, gradient, mul, square, sum } from "@descent/autodiff";
import { describe, expect, test } from "vitest";
import reference from "../reference/more-garbow-hillstrom.json" with { type: "json" };
import { centralDifference } from "../differences.js";
import { himmelblau } from "./himmelblau.js";
import { moreGarbowHillstrom } from "./more-garbow-hillstrom.js";
import { rastrigin } from "./rastrigin.js";

const problems = moreGarbowHillstrom();

/** The largest |x| of a vector. */
const size = (vector: readonly number[]): number => Math.max(...vector.map(Math.abs));

test("all 41 instances are there, in the order of the paper, each with a name of its own", () => {
  expect(problems).toHaveLength(41);
  expect(new Set(problems.map(({ name }) => name)).size).toBe(41);
  const numbers = problems.map(({ number = NaN }) => number);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect(new Set(numbers).size).toBe(35);
});

// From an implementation of the formulas in 110 digits, the gradient by differences there.
test.each(reference.problems)("problem $number with $n parameters starts right", (row) => {
  const problem = problems.find(
    ({ number, start }) => number === row.number && start.length === row.n,
  );
  if (problem === undefined) throw new Error("missing");
  problem.start.forEach((entry, i) => {
    expect(entry).toBeCloseTo(row.start[i] ?? NaN, 15);
  });
  const { value, gradient: slopes } = problem.objective(row.start);
  expect(Math.abs(value - row.value)).toBeLessThanOrEqual(1e-12 * row.value);
  slopes.forEach((slope, i) => {
    const error = Math.abs(slope - (row.gradient[i] ?? NaN));
    expect(error).toBeLessThanOrEqual(1e-11 * size(row.gradient));
  });
  if (row.minimum !== null && row.number !== 35) {
    expect(problem.minimum).toBe(row.minimum);
  }
});

describe.each([...problems, himmelblau()])("$name", (problem) => {
  const { objective, residuals, start, minimiser, minimum, otherMinima = [] } = problem;

  test("its minima are stationary, and have the values that are given", () => {
    for (const { params, value } of [{ params: minimiser, value: minimum }, ...otherMinima]) {
      const at = objective(params);
      expect(Math.abs(at.value - value)).toBeLessThanOrEqual(1e-11 * Math.max(1, value));
      // Stationary as far as rounded parameters can be: an ulp of each changes the slopes by this.
      const { jacobian } = residuals(params);
      const bend = jacobian.map((row) =>
        row.reduce((s, slope, j) => s + Math.abs(slope * (params[j] ?? 0)), 0),
      );
      const scale = jacobian.reduce((s, row, i) => s + 2 * size(row) * ((bend[i] ?? 0) + 1), 0);
      expect(size(at.gradient)).toBeLessThanOrEqual(1e-13 * (1 + scale));
    }
    expect(objective(start).value).toBeGreaterThan(minimum);
  });

  test("half the objective is ½‖r‖², with the gradient of the Jacobian", () => {
    const at = start.map((entry, i) => entry + 0.01 * (i + 1));
    const { value, gradient: slopes } = objective(at);
    expect(value).toBeCloseTo(
      residuals(at).residuals.reduce((s, r) => s + r * r, 0),
      12,
    );
    slopes.forEach((slope, i) => {
      const along = (x: number): number => objective(at.with(i, x)).value;
      const error = Math.abs(slope - centralDifference(along, at[i] ?? NaN));
      expect(error).toBeLessThanOrEqual(1e-6 * (size(slopes) + value));
    });
  });
});

test("Rastrigin's gradient is that of duals, and only 0 is lowest", () => {
  const { objective, minimiser } = rastrigin(3);
  const at = [0.3, -1.7, 2.05];
  const formula = gradient((...x) =>
    sum(x, (entry) => sum([square(entry), mul(-10, cos(mul(2 * Math.PI, entry)))])),
  )(at);
  objective(at).gradient.forEach((slope, i) => {
    expect(slope).toBeCloseTo(formula[i] ?? NaN, 12);
  });
  expect(objective(minimiser).value).toBe(0);
  expect(objective([1, 0, 0]).value).toBe(1);
});
