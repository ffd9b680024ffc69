import type { Batches, Optimizer, StopRule, Vector } from "@descent/core";
import { describe, expect, test } from "vitest";
import { bowl, valley } from "../bowl.fixture.js";
import { minimize } from "../minimize.js";
import { adam } from "../rules/adam.js";
import { chain } from "../rules/chain.js";
import { gradientDescent } from "../rules/gradient-descent.js";
import { learningRate } from "../rules/learning-rate.js";
import { weightDecay } from "../rules/weight-decay.js";
import { inverseDecay } from "../schedules/inverse-decay.js";
import { warmup } from "../schedules/warmup.js";
import { anyOf } from "./any-of.js";
import { bestChangeBelow } from "./best-change-below.js";
import { gapBelow } from "./gap-below.js";
import { gradientBelow } from "./gradient-below.js";
import { lostSteps } from "./lost-steps.js";
import { maxSteps } from "./max-steps.js";
import { patience } from "./patience.js";
import { stepBelow } from "./step-below.js";
import { valueBelow } from "./value-below.js";
import { valueChangeBelow } from "./value-change-below.js";

// For each rule what its documentation says: a case where it is right, and one where it fails.

function run(
  cost: typeof bowl,
  start: Vector,
  optimizer: Optimizer,
  until: StopRule,
): ReturnType<typeof minimize> {
  return minimize(cost, start, optimizer, { until: anyOf(until, maxSteps(5000)) });
}

/** J = 1 − exp(−θ²): flat far from its minimum at 0. */
function plain([theta = NaN]: Vector) {
  const bump = Math.exp(-theta * theta);
  return { value: 1 - bump, gradient: [2 * theta * bump] };
}

/** J = θ⁴/4 − θ²/2: minima of −¼ at ±1, and a top of 0 between them. */
function wells([theta = NaN]: Vector) {
  return { value: theta ** 4 / 4 - theta ** 2 / 2, gradient: [theta ** 3 - theta] };
}

describe("gradientBelow", () => {
  test("right on a bowl, where the slope is twice the distance", () => {
    const { params, converged } = run(bowl, [3], gradientDescent(0.1), gradientBelow(1e-6));
    expect([converged, Math.abs(params[0] ?? NaN) <= 0.5e-6]).toEqual([true, true]);
  });
  test("wrong on a plateau, far from the minimum", () => {
    const { params, converged } = run(plain, [5], gradientDescent(0.1), gradientBelow(1e-6));
    expect([converged, params]).toEqual([true, [5]]);
  });
  test("relative: right where the unit of the cost is unknown", () => {
    const steps = [1e-9, 1, 1e9].map((unit) => {
      const scaled = ([theta = NaN]: Vector) => ({
        value: unit * theta ** 2,
        gradient: [2 * unit * theta],
      });
      const until = gradientBelow(1e-6, { relative: true });
      return run(scaled, [3], gradientDescent(0.1 / unit), until).step;
    });
    expect(steps).toEqual([62, 62, 62]);
  });
  test("relative: wrong from a start beside the minimum, of which it asks a share", () => {
    const start = [1e-9];
    const until = gradientBelow(1e-6, { relative: true });
    expect(run(bowl, start, gradientDescent(0.1), until).step).toBeGreaterThan(60);
    expect(run(bowl, start, gradientDescent(0.1), gradientBelow(1e-6)).step).toBe(0);
  });
  test("wrong under weight decay, which it does not see; stepBelow is right there", () => {
    // J + ½ λθ² of J = (θ − 3)² and λ = 1 has its minimum at 2, where ∇J = −2.
    const away = ([theta = NaN]: Vector) => ({
      value: (theta - 3) ** 2,
      gradient: [2 * (theta - 3)],
    });
    const ridge = chain(weightDecay(1), learningRate(0.1));
    expect(run(away, [0], ridge as Optimizer, gradientBelow(1e-6)).converged).toBe(false);
    const { params, converged } = run(away, [0], ridge, stepBelow(1e-9));
    expect([converged, params[0]?.toFixed(6)]).toEqual([true, "2.000000"]);
  });
});

describe("stepBelow", () => {
  test("right for a well-chosen rate", () => {
    const { params, converged } = run(bowl, [3], gradientDescent(0.1), stepBelow(1e-6));
    expect([converged, Math.abs(params[0] ?? NaN) < 1e-5]).toEqual([true, true]);
  });
  test("wrong where the steps are small because the rate is", () => {
    const { params, converged } = run(bowl, [3], gradientDescent(1e-8), stepBelow(1e-6));
    expect([converged, (params[0] ?? NaN) > 2.9]).toEqual([true, true]);
  });
  test("relative: right for parameters of any size, wrong where one dwarfs the others", () => {
    const until = stepBelow(1e-6, { relative: true });
    const far = ([theta = NaN]: Vector) => bowl([theta - 1e9]);
    expect(run(far, [0], gradientDescent(0.1), until).converged).toBe(true);
    const dwarfed = ([a = NaN, b = NaN]: Vector) => ({
      value: (a - 1e9) ** 2 + (b - 1) ** 2,
      gradient: [2 * (a - 1e9), 2 * (b - 1)],
    });
    const { params } = run(dwarfed, [1e9, 0], gradientDescent(0.1), until);
    expect(params[1]).toBeLessThan(0.3);
  });
});

describe("valueChangeBelow", () => {
  test("right near a minimum", () => {
    const { value, converged } = run(bowl, [3], gradientDescent(0.1), valueChangeBelow(1e-12));
    expect([converged, value < 1e-11]).toEqual([true, true]);
  });
  test("wrong in a long valley, and going to and fro between two points of one cost", () => {
    const until = valueChangeBelow(1e-4);
    const slow = run(valley, [1, 0], gradientDescent(1e-4), until);
    expect([slow.converged, slow.value > 0.4]).toEqual([true, true]);
    expect(run(bowl, [3], gradientDescent(1), until)).toMatchObject({ converged: true, value: 9 });
  });
});

describe("valueBelow", () => {
  test("right where the smallest cost is known", () => {
    const { params } = run(wells, [0.1], gradientDescent(0.1), valueBelow(-0.25 + 1e-9));
    expect(params[0]).toBeCloseTo(1, 4);
  });
  test("wrong where it is guessed too low, or too high", () => {
    expect(run(wells, [0.1], gradientDescent(0.1), valueBelow(-0.3)).converged).toBe(false);
    expect(run(wells, [0.1], gradientDescent(0.1), valueBelow(0)).step).toBe(0);
  });
});

describe("gapBelow", () => {
  test("right, and a proof, where the strong convexity is known", () => {
    // ½(a² + 100 b²) has its least curvature, 1, along a.
    for (const tolerance of [1e-1, 1e-4, 1e-8]) {
      const until = gapBelow(tolerance, { strongConvexity: 1 });
      const { value, converged } = run(valley, [3, -2], gradientDescent(0.015), until);
      expect([converged, value <= tolerance]).toEqual([true, true]);
    }
  });
  test("wrong where the curvature is below it: on top between two wells", () => {
    const until = gapBelow(1e-6, { strongConvexity: 1 });
    const { value, converged } = run(wells, [1e-4], gradientDescent(0.1), until);
    // It says that −1e-8 is within 1e-6 of the minimum, which is −0.25.
    expect([converged, value > -1e-6]).toEqual([true, true]);
  });
});

describe("bestChangeBelow", () => {
  const until = bestChangeBelow(1e-6, { over: 40 });
  test("right for a method whose cost goes up and down", () => {
    const { best, converged } = run(bowl, [3], adam(0.2), until);
    expect([converged, (best?.value ?? 1) < 1e-6]).toEqual([true, true]);
    // One small change on the way, at a turning point, would have ended it.
    const fooled = run(bowl, [3], adam(0.2), valueChangeBelow(1e-3));
    expect(fooled.best?.value).toBeGreaterThan((best?.value ?? NaN) * 10);
  });
  test("wrong where it goes to and fro, and on a plateau longer than n", () => {
    const short = bestChangeBelow(1e-6, { over: 5 });
    expect(run(bowl, [3], gradientDescent(1), short)).toMatchObject({ converged: true, value: 9 });
    expect(run(plain, [5], gradientDescent(0.1), short)).toMatchObject({ converged: true });
  });
});

describe("patience", () => {
  test("right for a noisy cost", () => {
    const noisy = (params: Vector) => {
      const { value, gradient } = bowl(params);
      return { value: value + 0.01 * Math.sin(1e4 * (params[0] ?? 0)), gradient };
    };
    const { best, report } = run(noisy, [3], gradientDescent(0.1), patience(10));
    expect([report.met.includes("patience(10)"), (best?.value ?? 1) < 0.01]).toEqual([true, true]);
  });
  test("wrong where a plateau is longer than n", () => {
    const until = patience(20, { minChange: 1e-3 });
    const { report, params } = run(plain, [2.5], gradientDescent(0.1), until);
    expect([report.met, (params[0] ?? NaN) > 2.4]).toEqual([
      ["patience(20, { minChange: 0.001 })"],
      true,
    ]);
    const longer = run(plain, [2.5], gradientDescent(0.1), patience(500));
    expect(longer.best?.value).toBeLessThan(1e-9);
  });
  test("relative: measures the change as a share of the lowest cost", () => {
    const until = patience(3, { minChange: 0.1, relative: true });
    // The cost of the bowl falls by 1 − 0.8² = 36 % a step, and at a hundredth of the rate by 0.4 %.
    // Rounding ends it where θ² is no longer a number of its own, at 5e-324.
    expect(run(bowl, [3], gradientDescent(0.1), until).best?.value).toBeLessThan(1e-300);
    expect(run(bowl, [3], gradientDescent(0.001), until).step).toBe(3);
  });
});

describe("lostSteps", () => {
  const slope = ([theta = NaN]: Vector) => ({ value: theta * 1e-9, gradient: [1e-9] });
  test("right for a fixed rate: no further step can change anything", () => {
    const { step, converged, report, params } = run(slope, [3], gradientDescent(1e-9), lostSteps());
    expect([step, converged, report.met, params]).toEqual([1, false, ["lostSteps(1)"], [3]]);
    expect(report.sentence).toContain("lost, the last step is smaller than the spacing");
    // Half the spacing of the numbers at 3 is 2⁻⁵²; a step just above it is none that is lost.
    const visible = run(slope, [3], gradientDescent(1.01 * 2 ** -52 * 1e9), lostSteps());
    expect(visible.report.met).toEqual(["maxSteps(5000)"]);
  });
  test("wrong at the beginning of a warm-up; more in a row are asked for there", () => {
    const rate = warmup({ from: 1e-20, steps: 20, then: 0.1 });
    expect(run(bowl, [3], gradientDescent(rate), lostSteps()).step).toBe(1);
    expect(run(bowl, [3], gradientDescent(rate), gradientBelow(1e-6)).converged).toBe(true);
  });
  test("a gradient of zero is no loss, nor is one parameter that stands still", () => {
    const one = ([a = NaN, b = NaN]: Vector) => ({ value: a + b * 1e-30, gradient: [1, 1e-30] });
    expect(run(one, [0, 1], gradientDescent(0.1), lostSteps()).step).toBe(5000);
    expect(run(bowl, [0], gradientDescent(0.1), lostSteps()).report.met).toEqual(["stationary()"]);
  });
});

describe("maxSteps, with batches", () => {
  test("right to bound the work; wrong as a sign that it is done", () => {
    const batches: Batches<number> = {
      stepsPerEpoch: 2,
      from: () => ({
        *[Symbol.iterator]() {
          for (;;) yield* [1, 3];
        },
      }),
      [Symbol.iterator]: () => batches.from(0)[Symbol.iterator](),
    };
    const towards = ([theta = NaN]: Vector, target: number) => bowl([theta - target]);
    const rate = inverseDecay({ from: 0.5, decay: 1 });
    const { converged, step } = minimize(towards, [0], gradientDescent(rate), {
      batches,
      until: maxSteps(7),
    });
    expect([converged, step]).toEqual([false, 7]);
  });
});
