import { DescentError, type Batches, type Evaluation, type Vector } from "@descent/core";
import { describe, expect, test } from "vitest";
import { bowl, rosenbrock, valley } from "../bowl.fixture.js";
import { minimize } from "../minimize.js";
import { adam } from "../rules/adam.js";
import { gradientDescent } from "../rules/gradient-descent.js";
import { sgd } from "../rules/sgd.js";
import { rateRange } from "./rate-range.js";

test("the table by hand: θ² from 3 with rates 1/4, 1/2 and 1 lands on 0 and stays", () => {
  const { trials, suggested, lowest, blewUp } = rateRange(bowl, [3], {
    from: 0.25,
    to: 1,
    steps: 3,
  });
  expect(trials).toEqual([
    { rate: 0.25, value: 2.25 },
    { rate: 0.5, value: 0 },
    { rate: 1, value: 0 },
  ]);
  // 9 → 2.25 is a fall of 6.75, more than 2.25 → 0.
  expect([suggested, lowest, blewUp]).toEqual([0.25, 0.5, null]);
});

test("on θ² the cost falls for as long as the rate is below the limit 1, whatever the steps", () => {
  for (const steps of [20, 50, 200]) {
    const { lowest, suggested, blewUp } = rateRange(bowl, [3], { from: 1e-3, to: 10, steps });
    const factor = 1e4 ** (1 / (steps - 1));
    expect(lowest).toBeLessThan(1);
    expect(lowest).toBeGreaterThan(1 / factor ** 2);
    expect(blewUp).toBeGreaterThan(1);
    expect(suggested).toBeLessThan(1);
  }
});

test.each([
  [valley, [1, 1], 1e-5, 1],
  [rosenbrock, [-1.2, 1], 1e-6, 1],
] as const)("what it suggests is stable (%o)", (objective, start, from, to) => {
  const { suggested, sentence } = rateRange(objective, start, { from, to, steps: 20 });
  expect(sentence).toContain("blew up at");
  const { report, best } = minimize(objective, start, gradientDescent(suggested ?? NaN));
  expect(report.met).not.toContain("diverged()");
  expect(best?.value).toBeLessThan(objective(start).value / 10);
});

test("other optimizers", () => {
  const options = { from: 1e-3, to: 1, steps: 30 };
  const momentum = rateRange(valley, [1, 1], {
    ...options,
    optimizer: (rate) => sgd(rate, { momentum: 0.9 }),
  });
  // The limit of the heavy ball with β = 0.9 is 2 · 1.9/100.
  expect(momentum.suggested).toBeLessThan(0.038);
  expect(momentum.blewUp).toBeGreaterThan(0.038);
  // Adam walks by about its rate at each step, and a larger one is larger.
  const stepping = rateRange(bowl, [3], { ...options, optimizer: adam });
  expect(stepping.trials[0]?.value).toBeCloseTo((3 - 1e-3) ** 2, 8);
  expect(stepping.blewUp).toBeNull();
});

describe("where it ends", () => {
  test("a number that is not finite blows up, and is not in the table", () => {
    const { trials, blewUp, sentence } = rateRange(bowl, [3], { from: 1e160, to: 1e300, steps: 4 });
    expect(trials).toEqual([]);
    expect(blewUp).toBe(1e160);
    expect(sentence).toBe("The cost never fell below its start, and blew up at 1e160.");
  });

  test("finite throughout, whatever the rates", () => {
    for (const to of [1, 1e10, 1e100, 1e308]) {
      const range = rateRange(rosenbrock, [-1.2, 1], { from: 1e-8, to, steps: 25 });
      expect(JSON.parse(JSON.stringify(range))).toEqual(range);
    }
  });

  test("too small to blow up", () => {
    const { sentence, blewUp } = rateRange(bowl, [3], { from: 1e-6, to: 1e-3, steps: 10 });
    expect(blewUp).toBeNull();
    expect(sentence).toBe(
      "The cost fell fastest at 0.001, still fell at 0.001 and did not blow up: begin with 0.001. " +
        "Try larger rates too.",
    );
  });

  test("at a minimum nothing falls", () => {
    const { suggested, lowest, trials } = rateRange(bowl, [0], { from: 1e-3, to: 1, steps: 5 });
    expect([suggested, lowest, trials.length]).toEqual([null, null, 5]);
  });

  test("a cost far below zero is no blow-up", () => {
    const deep = (params: Vector): Evaluation => {
      const { value, gradient } = bowl(params);
      return { value: value - 1e6, gradient };
    };
    const { blewUp, lowest } = rateRange(deep, [3], { from: 1e-3, to: 1, steps: 10 });
    expect(blewUp).toBeNull();
    expect(lowest).toBeLessThanOrEqual(1);
  });
});

describe("on batches", () => {
  // The mean of (θ − b)² over b = −1 and 1 is θ² + 1; each batch is one of the two.
  const toward = ([theta = NaN]: Vector, b: number): Evaluation => ({
    value: (theta - b) ** 2,
    gradient: [2 * (theta - b)],
  });
  const inTurn = (count: number): Batches<number> => {
    const from = (step: number) =>
      Array.from({ length: Math.max(count - step, 0) }, (_, i) => ((step + i) % 2 === 0 ? 1 : -1));
    return { from, stepsPerEpoch: 2, [Symbol.iterator]: () => from(0)[Symbol.iterator]() };
  };
  const options = { from: 1e-3, to: 10, steps: 40 };

  test("smoothing judges by a mean of the past, in which every cost counts", () => {
    const batches = inTurn(100);
    const raw = rateRange(toward, [10], { ...options, batches });
    const smooth = rateRange(toward, [10], { ...options, batches, smoothing: 0.5 });
    const shared = Math.min(raw.trials.length, smooth.trials.length);
    expect(shared).toBeGreaterThan(20);
    expect(smooth.trials.slice(0, shared)).toEqual(raw.trials.slice(0, shared));
    // Without it, the fall from (θ + 1)² to (θ − 1)² passes for progress at the smallest rates.
    expect(raw.trials[1]?.value).toBeLessThan((raw.trials[0]?.value ?? NaN) - 30);
    expect(smooth.suggested).not.toBeNull();
  });

  test("the run ends with the batches", () => {
    expect(rateRange(toward, [10], { ...options, batches: inTurn(3) }).trials).toHaveLength(3);
  });
});

test("an error of the objective is not taken for a blow-up", () => {
  const broken = ([theta = NaN]: Vector): Evaluation => {
    if (theta < 2.9) throw new RangeError("out of the table");
    return bowl([theta]);
  };
  expect(() => rateRange(broken, [3], { from: 1e-3, to: 1, steps: 10 })).toThrow(
    "out of the table",
  );
});

test.each([
  [{ from: 0 }, "rateRange(from): must be a positive finite number, got 0"],
  [{ to: Infinity }, "rateRange(to): must be a positive finite number, got Infinity"],
  [{ to: 0.001 }, "rateRange(to): must be more than `from`, got 0.001"],
  [{ steps: 1 }, "rateRange(steps): must be a whole number, at least 2, got 1"],
  [{ smoothing: 1 }, "rateRange(smoothing): must be in [0, 1), got 1"],
  [{ optimizer: adam(0.1) as never }, "rateRange(optimizer): must be a function"],
  [{ until: 3 } as never, "rateRange(options): must be among from, to, steps, optimizer"],
])("%o is refused", (wrong: object, message) => {
  const call = () => rateRange(bowl, [3], { from: 0.001, to: 1, steps: 10, ...wrong });
  expect(call).toThrow(DescentError);
  expect(call).toThrow(message);
});
