import { DescentError, type Optimizer, type Vector } from "@descent/core";
import { describe, expect, test } from "vitest";
import { bowl } from "../bowl.fixture.js";
import { descend } from "../descend.js";
// The runs of PyTorch 1.13's ReduceLROnPlateau in it: costs, and the rate of each step.
import reference from "../reference/torch-schedules.json" with { type: "json" };
import { chain } from "./chain.js";
import { learningRate } from "./learning-rate.js";
import { reduceOnPlateau, type PlateauOptions } from "./reduce-on-plateau.js";

/** The factors of the steps of a run that meets these costs. */
function factors(costs: Vector, options: PlateauOptions): number[] {
  const rule = reduceOnPlateau(options);
  let state = rule.init([0]);
  return costs.map((value, step) => {
    const [delta, next] = rule.update([1], state, {
      step,
      params: [0],
      value,
      gradient: [1],
      evaluate: () => ({ value, gradient: [1] }),
    });
    state = next;
    return delta[0] ?? NaN;
  });
}

const rows = reference.schedules.filter(({ scheduler }) => scheduler === "ReduceLROnPlateau");
// The base rate is 0.1. min_lr = 0.02 is a fifth of it. eps = 0.01 refuses to go below 0.0125.
const options: readonly PlateauOptions[] = [
  { factor: 0.1, patience: 3 },
  { factor: 0.5, patience: 5, cooldown: 4, lowest: 0.2, minRelativeChange: 0, minChange: 1e-3 },
  { factor: 0.3, patience: 4, minRelativeChange: 0.01 },
  { factor: 0.5, patience: 0, lowest: 0.125 },
];

/** The largest error over a run, relative to PyTorch's rate. */
function error(row: (typeof rows)[number], given: PlateauOptions): number {
  const costs = row.metrics?.map((metric) => (row.args.mode === "max" ? -metric : metric)) ?? [];
  const found = factors(costs, given);
  return Math.max(...row.lr.map((rate, step) => Math.abs((0.1 * (found[step] ?? NaN)) / rate - 1)));
}

test.each(rows.map((row, i) => [JSON.stringify(row.args), row, options[i] ?? {}] as const))(
  "PyTorch's %s is followed to 1e-11 at every step, and another patience or factor found out",
  (_args, row, given) => {
    expect(row.metrics).toHaveLength(60);
    expect(error(row, given)).toBeLessThanOrEqual(1e-11);
    const { patience = 10, factor = 0.1 } = given;
    expect(error(row, { ...given, patience: patience + 1 })).toBeGreaterThan(0.1);
    expect(error(row, { ...given, factor: 1.001 * factor })).toBeGreaterThan(9e-4);
  },
);

describe("by hand", () => {
  test("costs below zero: the relative change is a share of their size", () => {
    // From −100, −100.5 is half a percent lower: nothing. −102 is two percent lower.
    const given = { factor: 0.5, patience: 0, minRelativeChange: 0.01 };
    expect(factors([-100, -102, -102.5, -102.5], given)).toEqual([1, 1, 1, 0.5]);
  });

  test("on noisy batches, `every` compares epochs: the mean cost of four steps falls by 1", () => {
    const epochs = [10, 9, 8, 7, 6].flatMap((mean) => [mean - 3, mean + 4, mean, mean - 1]);
    const given = { factor: 0.5, patience: 2 };
    expect(factors(epochs, { ...given, every: 4 })).toEqual(epochs.map(() => 1));
    expect(Math.min(...factors(epochs, given))).toBeLessThan(1);
    // And a plateau of epochs is one: the fifth mean, the second that is not lower, ends it.
    const flat = [10, 9, 9, 9, 9].flatMap((mean) => [mean - 3, mean + 3]);
    const found = factors(flat, { factor: 0.5, patience: 1, every: 2 });
    expect(found).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0.5, 0.5]);
  });

  test("at the limit of the rate it finds out, and the run gets to the minimum", () => {
    const optimizer = chain(learningRate(1), reduceOnPlateau({ factor: 0.5, patience: 2 }));
    const path: number[] = [];
    for (const { step, params } of descend(bowl, [3], optimizer)) {
      path.push(params[0] ?? NaN);
      if (step === 6) break;
    }
    expect(path).toEqual([3, -3, 3, -3, 3, 0, 0]);
  });

  test("in the chain or around it is the same", () => {
    const ends = [
      chain(learningRate(0.9), reduceOnPlateau({ patience: 0 })),
      chain(reduceOnPlateau({ patience: 0 }), learningRate(0.9)),
    ].map((optimizer: Optimizer) => {
      for (const { step, params } of descend(bowl, [3], optimizer)) {
        if (step === 30) return params[0];
      }
      return NaN;
    });
    expect(ends[0]).toBeCloseTo(ends[1] ?? NaN, 12);
  });
});

test.each([
  [{ factor: 1 }, "reduceOnPlateau(factor): must be in (0, 1), got 1"],
  [{ patience: -1 }, "reduceOnPlateau(patience): must be a whole number, at least 0, got -1"],
  [{ minRelativeChange: 1 }, "reduceOnPlateau(minRelativeChange): must be in [0, 1), got 1"],
  [{ minChange: -1 }, "reduceOnPlateau(minChange): must be a finite number of at least 0, got -1"],
  [{ cooldown: 0.5 }, "reduceOnPlateau(cooldown): must be a whole number, at least 0, got 0.5"],
  [{ lowest: NaN }, "reduceOnPlateau(lowest): must be in [0, 1], got NaN"],
  [{ every: 0 }, "reduceOnPlateau(every): must be a whole number, at least 1, got 0"],
])("%o is refused", (given, message) => {
  expect(() => reduceOnPlateau(given)).toThrow(DescentError);
  expect(() => reduceOnPlateau(given)).toThrow(message);
});

test("an unknown option is refused", () => {
  expect(() => reduceOnPlateau({ patiense: 3 } as never)).toThrow('got "patiense"');
});
