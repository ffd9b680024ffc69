import { DescentError, type Objective, type Vector } from "@descent/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { descend } from "../descend.js";
import { gradientDescent } from "../rules/gradient-descent.js";
import { curvatures } from "./curvatures.js";
import { powerIteration } from "./power-iteration.js";
import { rateReport } from "./rate-report.js";

/** J = ½ Σ λᵢ θᵢ² */
const bowlOf =
  (along: Vector): Objective =>
  (params) => ({
    value: params.reduce((sum, param, i) => sum + ((along[i] ?? NaN) * param * param) / 2, 0),
    gradient: params.map((param, i) => param * (along[i] ?? NaN)),
  });

/** How many steps of gradient descent until the largest error is at most this. */
function stepsUntil(along: Vector, rate: number, accuracy: number): number {
  const start = along.map(() => 1);
  for (const { step, params } of descend(bowlOf(along), start, gradientDescent(rate))) {
    const error = Math.max(...params.map(Math.abs));
    if (error <= accuracy * (1 + 1e-9)) return step;
    if (step === 10_000 || error > 1e6) return Infinity;
  }
  return NaN;
}

describe("the exercise of the learning rate: J = 0.3125 θ², until J is 3e-5 of what it was", () => {
  // The cost shrinks by the square of what the error shrinks by.
  const accuracy = Math.sqrt(3e-5);
  const range = { largest: 0.625, smallest: 0.625 };

  test.each([
    [0.1, 81],
    [1, 6],
    [1.6, 1],
    [2, 4],
    [3, 39],
    [3.2, null],
    [4, null],
  ])("rate %f takes %s steps, as announced", (rate, steps) => {
    const { asked, limit } = rateReport(range, { rate, accuracy });
    expect(asked?.steps).toBe(steps);
    expect(limit).toBe(3.2);
    expect(stepsUntil([0.625], rate, accuracy)).toBe(steps ?? Infinity);
  });

  test("in words", () => {
    const words = (rate: number) => rateReport(range, { rate, accuracy }).sentence;
    expect(words(0.1)).toBe(
      "0.1 is below the limit 3.2: 81 steps shrink the error to 0.00548. With the best, 1.6, it takes 1.",
    );
    expect(words(3.2)).toBe(
      "3.2 is the limit: the error goes to and fro and does not shrink. " +
        "Use 1.6: 1 step shrinks the error to 0.00548.",
    );
    expect(words(4)).toBe(
      "4 is 1.25 times the limit 3.2: every step multiplies the error by 1.5. " +
        "Use 1.6: 1 step shrinks the error to 0.00548.",
    );
  });
});

test("θ² is stable below 1", () => {
  const outlook = (rate: number) => rateReport({ largest: 2, smallest: 2 }, { rate }).asked;
  expect(rateReport({ largest: 2 }).limit).toBe(1);
  expect(outlook(0.99)?.steps).not.toBeNull();
  expect(outlook(1)).toEqual({ rate: 1, factor: 1, steps: null });
  expect(outlook(1.01)?.factor).toBeCloseTo(1.02, 14);
  expect(outlook(0.5)).toEqual({ rate: 0.5, factor: 0, steps: 1 });
});

test("the best rate, its factor (κ − 1)/(κ + 1), and that no other is better (property)", () => {
  const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(
      between(1e-3, 1e3),
      between(1, 1e6),
      between(0.5, 1.5),
      (smallest, kappa, times) => {
        const range = { smallest, largest: smallest * kappa };
        const { best, conditionNumber } = rateReport(range);
        expect(conditionNumber).toBeCloseTo(kappa, 6);
        expect(best?.factor).toBeCloseTo((kappa - 1) / (kappa + 1), 12);
        const rate = times * (best?.rate ?? NaN);
        const factor = rateReport(range, { rate }).asked?.factor ?? NaN;
        expect(factor).toBeGreaterThanOrEqual((best?.factor ?? NaN) - 1e-12);
      },
    ),
    { seed: 20261121 },
  );
});

test.each([
  [[1, 100], 2 / 101],
  [[1, 100], 0.01],
  [[1, 100], 0.0199],
  [[1, 10, 50], 0.02],
  [[3], 0.2],
  [[1, 4], 0.4],
])("a run on curvatures %o at rate %f takes the steps announced", (along, rate) => {
  const largest = Math.max(...along);
  const smallest = Math.min(...along);
  for (const accuracy of [0.1, 1e-3, 1e-6]) {
    const { asked } = rateReport({ largest, smallest }, { rate, accuracy });
    expect(stepsUntil(along, rate, accuracy)).toBe(asked?.steps);
  }
});

test("above the limit a run grows by the factor announced", () => {
  const { asked } = rateReport({ largest: 100, smallest: 1 }, { rate: 0.03 });
  const errors: number[] = [];
  for (const { step, params } of descend(bowlOf([1, 100]), [1, 1], gradientDescent(0.03))) {
    errors.push(Math.abs(params[1] ?? NaN));
    if (step === 5) break;
  }
  errors.slice(1).forEach((error, i) => {
    expect(error / (errors[i] ?? NaN)).toBeCloseTo(asked?.factor ?? NaN, 12);
  });
});

test("it takes what curvatures and powerIteration give", () => {
  const hessian = [
    [2, 1],
    [1, 2],
  ];
  const exact = rateReport(curvatures(hessian));
  expect([exact.limit, exact.best?.rate, exact.conditionNumber]).toEqual([
    expect.closeTo(2 / 3, 12),
    expect.closeTo(0.5, 12),
    expect.closeTo(3, 12),
  ]);
  const found = powerIteration(([x = NaN, y = NaN]) => [2 * x + y, x + 2 * y], 2);
  const half = rateReport(found, { rate: 0.5 });
  expect(half.limit).toBeCloseTo(2 / 3, 10);
  expect(half.asked).toEqual({ rate: 0.5, factor: null, steps: null });
  expect(half.sentence).toBe("0.5 is below the limit 0.666.");
});

test("hardly too large is not called 1 times too large", () => {
  expect(rateReport({ largest: 2 }, { rate: 1.0001 }).sentence).toBe(
    "1.0001 is 1.0001 times the limit 1: every step multiplies the error by 1.0002. Use less than 1.",
  );
});

describe("no best rate", () => {
  test("where the smallest curvature is zero, to rounding, or negative, or nothing is positive", () => {
    expect(rateReport({ largest: 2, smallest: 0 }).sentence).toBe(
      "The limit is 1. Along some direction the cost is flat: there no rate leads anywhere.",
    );
    // Along a flat direction a step leaves all of the error.
    expect(rateReport({ largest: 2, smallest: 0 }, { rate: 0.5 }).asked?.factor).toBe(1);
    expect(rateReport({ largest: 2, smallest: -4 }, { rate: 0.5 }).asked?.factor).toBe(3);
    expect(rateReport({ largest: 2, smallest: -1e-17 }, { rate: 0.5 }).sentence).toBe(
      "0.5 is below the limit 1. Along some direction the cost is flat: there no rate leads anywhere.",
    );
    expect(rateReport({ largest: 2, smallest: -1 }, { rate: 2 }).sentence).toBe(
      "2 is 2 times the limit 1: every step multiplies the error by 3. Use less than 1. " +
        "Along some direction the cost bends down: there every rate leads away.",
    );
    expect(rateReport({ largest: 0, smallest: -1 }, { rate: 1 })).toEqual({
      limit: null,
      conditionNumber: null,
      best: null,
      asked: { rate: 1, factor: 2, steps: null },
      sentence: "No curvature is positive: no rate leads to a minimum.",
    });
  });
});

test("every number of a report is finite, whatever the sizes (property)", () => {
  const positive = fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true });
  fc.assert(
    fc.property(positive, positive, positive, (a, b, rate) => {
      const range = { largest: Math.max(a, b), smallest: Math.min(a, b) };
      const report = rateReport(range, { rate });
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      expect(report.sentence).not.toMatch(/NaN|Infinity|null|undefined/);
      expect(report.limit).toBeLessThan(Infinity);
    }),
    { seed: 20261121 },
  );
});

test.each([
  [
    () => rateReport(undefined as never),
    "rateReport(largest): must be a finite number, got undefined",
  ],
  [() => rateReport({ largest: NaN }), "rateReport(largest): must be a finite number, got NaN"],
  [
    () => rateReport({ largest: 1, smallest: 2 }),
    "rateReport(smallest): must not be above the largest, got 2",
  ],
  [
    () => rateReport({ largest: 1 }, { rate: 0 }),
    "rateReport(rate): must be a positive finite number, got 0",
  ],
  [
    () => rateReport({ largest: 1 }, { accuracy: 1 }),
    "rateReport(accuracy): must be in (0, 1), got 1",
  ],
  [
    () => rateReport({ largest: 1 }, { rates: 1 } as never),
    'rateReport(options): must be among rate, accuracy, got "rates"',
  ],
])("%s is refused", (call, message) => {
  expect(call).toThrow(DescentError);
  expect(call).toThrow(message);
});
