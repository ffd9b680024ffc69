import type { Optimizer, Vector } from "@descent/core";
import { describe, expect, test } from "vitest";
import { centralDifference } from "../differences.js";
import { referenceLoop } from "../reference-loop.js";
import { bowl } from "./bowl.js";
import { convexProblems } from "./convex-problems.js";
import { logCosh } from "./log-cosh.js";
import { quadratic } from "./quadratic.js";
import { rosenbrock } from "./rosenbrock.js";

const problems = [...convexProblems(), rosenbrock(), bowl(4), quadratic({ size: 3, condition: 1 })];

describe.each(problems)("$name", ({ objective, start, minimiser, minimum, largestCurvature }) => {
  const along = (i: number, at: Vector) => (x: number) => at.with(i, x);

  test("its gradient is the central difference of its value", () => {
    for (const at of [start, minimiser, start.map((theta, i) => 0.3 * theta + i)]) {
      const { gradient } = objective(at);
      gradient.forEach((partial, i) => {
        const f = (x: number) => objective(along(i, at)(x)).value;
        expect(partial).toBeCloseTo(centralDifference(f, at[i] ?? NaN), 7);
      });
    }
  });

  test("its minimiser is stationary, and its value there the minimum", () => {
    const { value, gradient } = objective(minimiser);
    expect(value).toBe(minimum);
    for (const partial of gradient) expect(Math.abs(partial)).toBe(0);
    expect(objective(start).value).toBeGreaterThan(minimum);
  });

  test("its largest curvature is the norm of the Hessian at the minimum", () => {
    if (largestCurvature === undefined) return;
    // Power iteration on Hessian-vector products by differences of the gradient.
    let v = minimiser.map((_, i) => 1 / (i + 1));
    let length = 0;
    for (let k = 0; k < 200; k++) {
      const h = 1e-4;
      const ahead = objective(minimiser.map((theta, i) => theta + h * (v[i] ?? 0))).gradient;
      const behind = objective(minimiser.map((theta, i) => theta - h * (v[i] ?? 0))).gradient;
      const product = ahead.map((entry, i) => (entry - (behind[i] ?? 0)) / (2 * h));
      length = Math.hypot(...product);
      v = product.map((entry) => entry / length);
    }
    expect(length).toBeCloseTo(largestCurvature, 6);
  });
});

test("the error falls by 1 − αλ a step along each axis of a quadratic", () => {
  const { objective, minimiser, start } = quadratic({ size: 2, condition: 10 });
  const descent: Optimizer = {
    name: "descent",
    init: () => null,
    update: (direction) => [direction, null],
  };
  // Rate 1 meets the curvature 1 in one step; the other axis, of curvature 0.1, keeps 0.9 of it.
  const errors = [];
  for (const { step, params } of referenceLoop(objective, start, descent)) {
    errors.push(Math.hypot(...params.map((theta, i) => theta - (minimiser[i] ?? NaN))));
    if (step === 4) break;
  }
  expect((errors[3] ?? NaN) / (errors[2] ?? NaN)).toBeCloseTo(0.9, 12);
  expect((errors[4] ?? NaN) / (errors[3] ?? NaN)).toBeCloseTo(0.9, 12);
});

test("log-cosh neither overflows nor flattens far away", () => {
  const { value, gradient } = logCosh().objective([1e300, -2]);
  expect(value).toBe(1e300);
  expect(gradient).toEqual([1, 0]);
});

test("sizes and condition numbers are checked", () => {
  expect(() => bowl(0)).toThrow("bowl(size): must be a whole number, at least 1, got 0");
  expect(() => quadratic({ size: 1, condition: 2 })).toThrow("quadratic(size)");
  expect(() => quadratic({ size: 2, condition: 0.5 })).toThrow("quadratic(condition)");
});
