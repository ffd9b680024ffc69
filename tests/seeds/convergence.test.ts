import { differentiable, mul, square } from "@descent/autodiff";
import type { StopRule } from "@descent/core";
import {
  descend,
  gradientBelow,
  gradientDescent,
  largestCurvature,
  maxSteps,
  minimize,
  NonFiniteError,
  stepBelow,
  valueBelow,
  valueChangeBelow,
} from "@descent/optimizers";
import { describe, expect, test } from "vitest";
import { iterates, parabola, thetas } from "./iterates.js";

/** How θ² is walked from 3 at a rate: the first few θ. */
const walk = (rate: number, last: number) =>
  thetas(iterates(parabola, [3], gradientDescent(rate), last));

/** How many steps until the rule stops the run on θ² from 3 at rate 0.1. */
const stepsUntil = (until: StopRule) =>
  minimize(parabola, [3], gradientDescent(0.1), { until }).step;

test("A16 a large rate overshoots, a small one is slow", () => {
  const expectWalk = (rate: number, expected: readonly number[]) => {
    walk(rate, expected.length - 1).forEach((theta, k) => {
      expect(theta).toBeCloseTo(expected[k] ?? NaN, 13);
    });
  };
  expectWalk(0.9, [3, -2.4, 1.92, -1.536]);
  expectWalk(1, [3, -3, 3]);
  expectWalk(1.01, [3, -3.06, 3.1212]);
  // At the limit it goes to and fro for ever, which is found out and is no convergence.
  const atLimit = minimize(parabola, [3], gradientDescent(1));
  expect(atLimit.converged).toBe(false);
  expect(atLimit.report.met).toEqual(["stalled()"]);
  expect(atLimit.step).toBe(11);
  expect(Math.abs(atLimit.params[0] ?? NaN)).toBe(3);
  // Below half the limit it comes from one side; between, it swings and closes in.
  expect(walk(0.4, 20).every((theta) => theta > 0)).toBe(true);
  walk(0.6, 20).forEach((theta, k) => {
    expect(Math.sign(theta)).toBe(k % 2 === 0 ? 1 : -1);
  });
  expect(Math.abs(walk(0.6, 20)[20] ?? NaN)).toBeLessThan(1e-12);
});

describe("A17 and A18: a cost of curvature 0.625, stopped at 0.0055 of the starting distance", () => {
  const curvature = 0.625;
  const cost = differentiable((theta) => mul(curvature / 2, square(theta)));
  // The gradient at θ is 0.625 θ, and the start is 1 away from the minimum.
  const until = gradientBelow(curvature * 0.0055);
  const run = (rate: number) => minimize(cost, [1], gradientDescent(rate), { until });

  test("A17 rates 0.1, 1 and 1.6 take 81, 6 and 1 steps, and 4 never gets there", () => {
    expect([0.1, 1, 1.6].map((rate) => run(rate).step)).toEqual([81, 6, 1]);
    expect([0.1, 1, 1.6].every((rate) => run(rate).converged)).toBe(true);
    const { converged, report, params } = run(4);
    expect(converged).toBe(false);
    expect(report.met).toContain("diverged()");
    expect(params.every(Number.isFinite)).toBe(true);
  });

  test("A18 above the limit 2/λ = 3.2 each error is larger than the last: at 4 by 1.5", () => {
    const limit = 2 / largestCurvature((v) => v.map((entry) => curvature * entry), 1);
    expect(limit).toBeCloseTo(3.2, 12);
    expect(thetas(iterates(cost, [1], gradientDescent(4), 4))).toEqual([
      1, -1.5, 2.25, -3.375, 5.0625,
    ]);
    expect(run(3.19).step).toBe(830);
    const atLimit = minimize(cost, [1], gradientDescent(3.2), { until: maxSteps(5000) });
    expect(atLimit.converged).toBe(false);
    expect(Math.abs(atLimit.params[0] ?? NaN)).toBeCloseTo(1, 10);
  });
});

test("B11 at rate 2 each step lands farther away, and the run is stopped and says so", () => {
  expect(walk(2, 6)).toEqual([3, -9, 27, -81, 243, -729, 2187]);
  expect(2).toBeGreaterThan(2 / largestCurvature((v) => v.map((entry) => 2 * entry), 1));

  const { step, converged, params, report } = minimize(parabola, [3], gradientDescent(2));
  expect(converged).toBe(false);
  expect(report.met).toEqual(["diverged()"]);
  expect(report.sentence).toMatch(/diverging.*learning rate is too large/);
  expect(step).toBe(16);
  expect(params.every(Number.isFinite)).toBe(true);
});

test("B11 a loop without stop rules ends at the last finite step, 322, with an error", () => {
  const seen: number[] = [];
  const loop = () => {
    for (const { step } of descend(parabola, [3], gradientDescent(2))) seen.push(step);
  };
  expect(loop).toThrow(NonFiniteError);
  expect(seen.at(-1)).toBe(322); // J = θ² overflows at 323, long before θ does
});

test("B12 too small a rate does not only cost time: below 3.7e-17 the steps from 3 are lost", () => {
  expect(walk(3.6e-17, 1)[1]).toBe(3);
  expect(walk(3.8e-17, 1)[1]).toBeLessThan(3);
  const { converged, report } = minimize(parabola, [3], gradientDescent(3.6e-17));
  expect(converged).toBe(false);
  expect(report.met).toEqual(["stalled()"]);
});

test("B13 a measured stop instead of a guess: four criteria, four steps", () => {
  expect(stepsUntil(stepBelow(1e-6))).toBe(61);
  expect(stepsUntil(valueChangeBelow(1e-12))).toBe(66);
  expect(stepsUntil(valueBelow(1e-12))).toBe(67);
  expect(stepsUntil(gradientBelow(1e-6))).toBe(70);
});

test("B13 in floating point the walk does end: the 3338th step is the first to change nothing", () => {
  let before = NaN;
  for (const {
    step,
    params: [theta = NaN],
  } of descend(parabola, [3], gradientDescent(0.1))) {
    if (theta === before) {
      expect(step).toBe(3338);
      expect(theta).toBeLessThan(2e-323);
      expect(theta).toBeGreaterThan(0);
      break;
    }
    before = theta;
  }
});

test("B14 100 steps and no test are a limit, and are not called convergence", () => {
  const until = maxSteps(100);
  const { step, params, converged, report } = minimize(parabola, [3], gradientDescent(0.1), {
    until,
  });
  expect(step).toBe(100);
  expect(params).toEqual([6.111107929003464e-10]);
  expect(converged).toBe(false);
  expect(report.converged).toBe(false);
  expect(report.met).toEqual(["maxSteps(100)"]);
});
