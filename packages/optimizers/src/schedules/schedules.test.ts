import { DescentError } from "@descent/core";
import { describe, expect, test } from "vitest";
import { learningRate } from "../rules/learning-rate.js";
import { constant } from "./constant.js";
import { cosineDecay } from "./cosine-decay.js";
import { cosineRestarts } from "./cosine-restarts.js";
import { cyclic } from "./cyclic.js";
import { exponentialDecay } from "./exponential-decay.js";
import { inverseDecay } from "./inverse-decay.js";
import { joined } from "./joined.js";
import { multiStepDecay } from "./multi-step-decay.js";
import { oneCycle } from "./one-cycle.js";
import { polynomialDecay } from "./polynomial-decay.js";
import { stepDecay } from "./step-decay.js";
import { warmup } from "./warmup.js";

describe("by hand", () => {
  test("inverseDecay halves at 1/decay", () => {
    const rate = inverseDecay({ from: 0.3, decay: 0.1 });
    expect([rate(0), rate(10), rate(20)]).toEqual([0.3, 0.15, 0.3 / 3]);
  });
  test("cosineDecay ends at 0 and stays", () => {
    const rate = cosineDecay({ from: 0.1, steps: 5 });
    expect([rate(5), rate(6), rate(1e9)]).toEqual([0, 0, 0]);
  });
  test("constant is constant", () => {
    expect([0, 1, 1e6].map(constant(0.25))).toEqual([0.25, 0.25, 0.25]);
  });
  test("inverseDecay with a power: 1/√(1 + k) is 1, 1/2, 1/3 at 0, 3, 8", () => {
    expect([0, 3, 8].map(inverseDecay({ from: 1, decay: 1, power: 0.5 }))).toEqual([1, 0.5, 1 / 3]);
  });
  test("multiStepDecay counts a milestone that is named twice twice", () => {
    const rate = multiStepDecay({ from: 1, factor: 0.5, milestones: [2, 2, 4] });
    expect([0, 1, 2, 3, 4, 1e9].map(rate)).toEqual([1, 1, 0.25, 0.25, 0.125, 0.125]);
  });
  test("linear decay is polynomialDecay with power 1, and ends where it is told to", () => {
    const rate = polynomialDecay({ from: 1, to: 0.5, steps: 4 });
    expect([0, 1, 2, 3, 4, 5].map(rate)).toEqual([1, 0.875, 0.75, 0.625, 0.5, 0.5]);
  });
  test("cosineRestarts of 10 steps and multiplier 2 restarts at 10, 30, 70 and 150, as in the article", () => {
    const rate = cosineRestarts({ from: 1, steps: 10, multiplier: 2 });
    const full = Array.from({ length: 200 }, (_, step) => step).filter((step) => rate(step) === 1);
    expect(full).toEqual([0, 10, 30, 70, 150]);
    // In the middle of each period the cosine is 0.
    [5, 20, 50, 110].forEach((step) => {
      expect(rate(step)).toBeCloseTo(0.5, 15);
    });
    expect([0, 3, 6, 3e15].map(cosineRestarts({ from: 1, steps: 3 }))).toEqual([1, 1, 1, 1]);
  });
  test("oneCycle stays at its end", () => {
    const rate = oneCycle({ peak: 1, steps: 20, to: 0.25 });
    expect(rate(0)).toBeCloseTo(0.04, 15);
    expect([5, 19, 20, 1e9].map(rate)).toEqual([1, 0.25, 0.25, 0.25]);
  });
  test("cyclic with a step factor, exp_range: the heights shrink by it at every step", () => {
    const rate = cyclic({ from: 0, peak: 1, up: 1, stepFactor: 0.5 });
    expect([0, 1, 2, 3, 5].map(rate)).toEqual([0, 0.5, 0, 0.125, 0.03125]);
  });
  test("joined hands each schedule its own steps, and skips one that lasts no time", () => {
    const line = polynomialDecay({ from: 1, steps: 4 });
    const rate = joined({ schedules: [0.125, line, line], milestones: [2, 3] });
    expect([0, 1, 2, 3, 4, 7].map(rate)).toEqual([0.125, 0.125, 1, 1, 0.75, 0]);
    const skipping = joined({ schedules: [0.125, 0.25, 0.5], milestones: [2, 2] });
    expect([1, 2].map(skipping)).toEqual([0.125, 0.5]);
  });
  test("warmup is a case of joined", () => {
    const then = cosineDecay({ from: 0.1, steps: 50 });
    const rise = warmup({ from: 0.01, steps: 10, then: 0.1 });
    const both = joined({ schedules: [rise, then], milestones: [10] });
    const rate = warmup({ from: 0.01, steps: 10, then });
    for (let step = 0; step < 70; step++) expect(rate(step)).toBe(both(step));
  });
});

describe("the condition of Robbins and Monro: doubling the steps again and again", () => {
  /** What the steps from n to 2n add to the sum of α(k)ᵉ, for n = 2¹⁰ … 2¹⁶. */
  const added = (power: number, exponent: number): number[] => {
    const rate = inverseDecay({ from: 1, decay: 1, power });
    return [10, 12, 14, 16].map((log) => {
      let sum = 0;
      for (let step = 2 ** log; step < 2 ** (log + 1); step++) sum += rate(step) ** exponent;
      return sum;
    });
  };
  const falls = (sums: number[]): boolean =>
    sums.every((sum, i) => i === 0 || sum < 0.9 * (sums[i - 1] ?? 0));

  test.each([
    [0.4, false, false],
    [0.5, false, false],
    [0.6, false, true],
    [0.75, false, true],
    [1, false, true],
    [1.2, true, true],
    [2, true, true],
  ])("power %f: finite sum %s, finite sum of squares %s", (power, finite, squares) => {
    expect(falls(added(power, 1))).toBe(finite);
    expect(falls(added(power, 2))).toBe(squares);
  });
});

test("a schedule is named after the call that makes it", () => {
  const schedule = warmup({ from: 0.01, steps: 10, then: cosineDecay({ from: 0.1, steps: 50 }) });
  expect(learningRate(schedule).name).toBe(
    "learningRate(warmup({ from: 0.01, steps: 10, then: cosineDecay({ from: 0.1, steps: 50 }) }))",
  );
  expect(learningRate((step) => 1 / (step + 1)).name).toBe("learningRate(schedule)");
});

test("a refused milestone is named", () => {
  expect(() => multiStepDecay({ from: 0.1, factor: 0.5, milestones: [3, 2] })).toThrow(
    "multiStepDecay(milestones[1]): must be a whole number, at least 3, got 2",
  );
  expect(() => cyclic({ from: 0, peak: 1, up: 2, cycleFactor: 1.5 })).toThrow(
    "cyclic(cycleFactor): must be in (0, 1], got 1.5",
  );
});

test("a schedule inside another that gives nonsense is refused when it does", () => {
  const rate = joined({ schedules: [0.1, (step) => 1 - step], milestones: [2] });
  expect(rate(3)).toBe(0);
  expect(() => rate(4)).toThrow(
    "joined(rate): must give a finite number of at least 0 at step 2, got -1",
  );
});

test.each([
  () => constant(0),
  () => constant(NaN),
  () => inverseDecay({ from: 0.1, decay: -1 }),
  () => exponentialDecay({ from: 0.1, factor: 1.1 }),
  () => exponentialDecay({ from: Infinity, factor: 0.9 }),
  () => stepDecay({ from: 0.1, factor: 0, every: 1 }),
  () => stepDecay({ from: 0.1, factor: 0.5, every: 1.5 }),
  () => cosineDecay({ from: 0.1, to: 0.2, steps: 10 }),
  () => cosineDecay({ from: 0.1, steps: 0 }),
  () => warmup({ from: -1, steps: 10, then: 0.1 }),
  () => warmup({ from: 0.1, steps: 10, then: -1 }),
  () => inverseDecay({ from: 0.1, decay: 1, step: 3 } as never),
  () => inverseDecay({ from: 0.1, decay: 1, power: 0 }),
  () => multiStepDecay({ from: 0.1, factor: 2, milestones: [1] }),
  () => multiStepDecay({ from: 0.1, factor: 0.5, milestones: [] }),
  () => multiStepDecay({ from: 0.1, factor: 0.5, milestones: [3, 2] }),
  () => multiStepDecay({ from: 0.1, factor: 0.5, milestones: [0] }),
  () => multiStepDecay({ from: 0.1, factor: 0.5, milestones: 3 as never }),
  () => polynomialDecay({ from: 0.1, steps: 10, power: -1 }),
  () => polynomialDecay({ from: 0.1, to: NaN, steps: 10 }),
  () => cosineRestarts({ from: 0.1, steps: 10, multiplier: 1.5 }),
  () => cosineRestarts({ from: 0.1, to: 0.2, steps: 10 }),
  () => oneCycle({ peak: 0, steps: 10 }),
  () => oneCycle({ peak: 1, steps: 3 }),
  () => oneCycle({ peak: 1, steps: 10, rise: 1 }),
  () => oneCycle({ peak: 1, steps: 10, from: -1 }),
  () => oneCycle({ peak: 1, steps: 10, to: Infinity }),
  () => oneCycle({ peak: 1, steps: 10, shape: "cosinus" as never }),
  () => cyclic({ from: 0, peak: 0, up: 1 }),
  () => cyclic({ from: 0, peak: 1, up: 0.5 }),
  () => cyclic({ from: 0, peak: 1, up: 2, down: 0 }),
  () => cyclic({ from: 0, peak: 1, up: 2, cycleFactor: 1.5 }),
  () => cyclic({ from: 0, peak: 1, up: 2, stepFactor: 0 }),
  () => joined({ schedules: [0.1], milestones: [2] }),
  () => joined({ schedules: [0.1, -1], milestones: [2] }),
  () => joined({ schedules: [0.1, 0.2, 0.3], milestones: [2, 1] }),
  () => joined({ schedules: 3 as never, milestones: [2] }),
])("%s is refused", (make) => {
  expect(make).toThrow(DescentError);
});
