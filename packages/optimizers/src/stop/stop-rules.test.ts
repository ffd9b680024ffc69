import { DescentError, type Iteration, type Json, type StopRule } from "@descent/core";
import { describe, expect, test } from "vitest";
import { allOf } from "./all-of.js";
import { anyOf } from "./any-of.js";
import { diverged } from "./diverged.js";
import { gradientBelow } from "./gradient-below.js";
import { maxSteps } from "./max-steps.js";
import { patience } from "./patience.js";
import { stalled } from "./stalled.js";
import { stationary } from "./stationary.js";
import { stepBelow } from "./step-below.js";
import { timeLimit } from "./time-limit.js";
import { valueBelow } from "./value-below.js";
import { valueChangeBelow } from "./value-change-below.js";

function at(step: number, more: Partial<Iteration>): Iteration {
  return {
    step,
    params: [step],
    value: 1,
    gradient: [1],
    optimizer: "",
    state: null,
    evaluations: 1,
    ...more,
  };
}

/** What the rule measured at each iteration, its state sent through JSON in between. */
function measure<State extends Json>(
  rule: StopRule<State>,
  iterations: readonly Partial<Iteration>[],
  elapsed = 0,
): readonly (readonly [measured: number | null | undefined, stop: boolean])[] {
  let state = rule.init;
  return iterations.map((iteration, step) => {
    const [verdict, next] = rule.check(at(step, iteration), state, elapsed);
    state = JSON.parse(JSON.stringify(next)) as State;
    return [verdict.criteria[0]?.measured, verdict.stop] as const;
  });
}

describe("gradientBelow", () => {
  test("takes the largest entry, or the Euclidean length", () => {
    const gradient = [3, -4];
    expect(measure(gradientBelow(4), [{ gradient }])).toEqual([[4, true]]);
    expect(measure(gradientBelow(4, { norm: "euclidean" }), [{ gradient }])).toEqual([[5, false]]);
  });
  test("the Euclidean length neither overflows nor vanishes", () => {
    const norm = "euclidean";
    expect(measure(gradientBelow(1, { norm }), [{ gradient: [3e200, 4e200] }])[0]?.[0]).toBeCloseTo(
      5e200,
      -186,
    );
    expect(
      measure(gradientBelow(0, { norm }), [{ gradient: [3e-200, 4e-200] }])[0]?.[0],
    ).toBeCloseTo(5e-200, 213);
    expect(measure(gradientBelow(0, { norm }), [{ gradient: [0, 0] }])).toEqual([[0, true]]);
  });
});

test("stepBelow measures from the second iteration on, absolutely or relatively", () => {
  const path = [{ params: [8] }, { params: [10] }, { params: [10], gradient: [0] }];
  expect(measure(stepBelow(1), path)).toEqual([
    [null, false],
    [2, false],
    [0, true],
  ]);
  expect(measure(stepBelow(0.2, { relative: true }), path)).toEqual([
    [null, false],
    [0.2, true],
    [0, true],
  ]);
});

test("valueChangeBelow measures rises and falls alike, absolutely or relatively", () => {
  const path = [{ value: 4 }, { value: 5 }, { value: 4 }, { value: 4 }];
  expect(measure(valueChangeBelow(0.5), path)).toEqual([
    [null, false],
    [1, false],
    [1, false],
    [0, true],
  ]);
  expect(measure(valueChangeBelow(0.2, { relative: true }), path)).toEqual([
    [null, false],
    [0.25, false],
    [0.2, true],
    [0, true],
  ]);
  const fromZero = [{ value: 0 }, { value: 0 }, { value: 1 }];
  expect(measure(valueChangeBelow(0, { relative: true }), fromZero)).toEqual([
    [null, false],
    [0, true],
    [null, false],
  ]);
});

test("valueBelow, maxSteps and timeLimit", () => {
  expect(measure(valueBelow(-1), [{ value: 0 }, { value: -1 }])).toEqual([
    [0, false],
    [-1, true],
  ]);
  expect(measure(maxSteps(1), [{}, {}])).toEqual([
    [0, false],
    [1, true],
  ]);
  expect(measure(maxSteps(0), [{}])).toEqual([[0, true]]);
  expect(measure(timeLimit(20), [{}], 19)).toEqual([[19, false]]);
  expect(measure(timeLimit(20), [{}], 20)).toEqual([[20, true]]);
});

test("patience counts measurements since the lowest cost", () => {
  const path = [3, 2, 2.5, 1.9, 1.9, 2].map((value) => ({ value }));
  expect(measure(patience(2), path).map(([waited]) => waited)).toEqual([0, 0, 1, 0, 1, 2]);
  const picky = patience(2, { minChange: 0.5 });
  expect(measure(picky, path).map(([waited]) => waited)).toEqual([0, 0, 1, 2, 3, 4]);
});

test("stationary asks for a gradient of exactly zero", () => {
  const path = [[0, -0], [0, 5e-324], [0]].map((gradient) => ({ gradient }));
  expect(measure(stationary(), path)).toEqual([
    [0, true],
    [5e-324, false],
    [0, true],
  ]);
});

describe("stalled", () => {
  const standing = (points: readonly number[], gradient = [1]) =>
    measure(
      stalled(),
      points.map((point) => ({ params: [point], gradient })),
    ).map(([count]) => count);

  test("counts measurements that find the parameters where they were", () => {
    expect(standing([3, 3, 3, 2, 2])).toEqual([0, 1, 2, 0, 1]);
    const still = measure(
      stalled(),
      Array.from({ length: 11 }, () => ({ params: [3], gradient: [1] })),
    );
    expect(still.map(([, stop]) => stop).indexOf(true)).toBe(10);
  });
  test("and going to and fro between two points", () => {
    expect(standing([3, -3, 3, -3, 3])).toEqual([0, 0, 1, 2, 3]);
  });
  test("but not where the gradient is zero, nor on a way that only passes an old point", () => {
    expect(standing([3, 3, 3], [0])).toEqual([0, 0, 0]);
    expect(standing([1, 2, 1, 0, -1])).toEqual([0, 0, 1, 0, 0]);
  });
});

describe("diverged", () => {
  const measured = (values: readonly number[]) =>
    measure(
      diverged(),
      values.map((value) => ({ value })),
    );
  const growing = (factor: number, steps: number) =>
    Array.from({ length: steps }, (_, k) => 2 * factor ** k);

  test("a million times the scale of the first ten measurements", () => {
    // The scale is 2·3⁹ − 2, so 2·3ᵏ − 2 is a million times that for the first time at k = 22.
    const stops = measured(growing(3, 40)).map(([, stop]) => stop);
    expect(stops.indexOf(true)).toBe(22);
  });
  test("oscillating growth too", () => {
    const swinging = growing(2, 60).map((value, k) => (k % 3 === 0 ? value : 0));
    expect(measured(swinging).some(([, stop]) => stop)).toBe(true);
  });
  test("not a wild start near the minimum, nor a burst below a million times its height", () => {
    const kicked = [1e-16, 5e-4, 3e-4, 1e-5, 1e-8, 1e-4, 2e-3, 5e-2, 1e-9, 1e-3, 40, 1e-9];
    expect(measured(kicked).some(([, stop]) => stop)).toBe(false);
  });
  test("the size of the cost at the start counts, and a cost of zero has no scale", () => {
    expect(measured([100, 100, 1e8]).map(([times]) => times)).toEqual([
      0,
      0,
      (1e8 - 100) / (1e8 - 100),
    ]);
    expect(measured([0, 0]).map(([times]) => times)).toEqual([0, 0]);
  });
  test("what is measured stays finite", () => {
    const late = [...Array.from({ length: 10 }, () => 1e-200), 1e200];
    expect(measured(late).at(-1)).toEqual([Number.MAX_VALUE, true]);
  });
});

test("a step that changes nothing is no sign of convergence while there is a slope", () => {
  const stuck = [{ params: [3] }, { params: [3] }];
  const flat = [
    { params: [3], gradient: [0] },
    { params: [3], gradient: [0] },
  ];
  for (const rule of [stepBelow(1), valueChangeBelow(1)]) {
    expect(measure<never>(rule as never, stuck)[1]).toEqual([null, false]);
    expect(measure<never>(rule as never, flat)[1]).toEqual([0, true]);
  }
});

describe("a run with a validation objective", () => {
  const measured = { validation: { value: 7, gradient: [0.5] }, value: -1, gradient: [99] };
  const between = { ...measured, validation: null };

  test("is judged by it, and at steps where it was not measured, not at all", () => {
    expect(measure(gradientBelow(0.5), [measured, between])).toEqual([
      [0.5, true],
      [null, false],
    ]);
    expect(measure(valueBelow(0), [measured, between])).toEqual([
      [7, false],
      [null, false],
    ]);
    expect(measure(valueChangeBelow(0), [measured, between, measured])).toEqual([
      [null, false],
      [null, false],
      [0, true],
    ]);
    expect(measure(patience(1), [measured, between, measured]).map(([count]) => count)).toEqual([
      0, 0, 1,
    ]);
    expect(measure(stationary(), [between])).toEqual([[null, false]]);
    expect(measure(diverged(), [between])).toEqual([[0, false]]);
    expect(measure(stalled(), [between])).toEqual([[0, false]]);
  });
});

describe("anyOf and allOf", () => {
  const both = { gradient: [0.1], value: 0 };
  const verdict = (rule: StopRule<readonly Json[]>, step: number) =>
    rule.check(at(step, both), rule.init, 0)[0];

  test("anyOf() never stops; allOf() throws", () => {
    expect(verdict(anyOf(), 1e9)).toEqual({ stop: false, converged: false, criteria: [] });
    expect(() => allOf()).toThrow("allOf(rules): must have at least one rule, got an array of 0");
  });
  test("anyOf(a) is a", () => {
    const { stop, converged, criteria } = verdict(anyOf(gradientBelow(1)), 0);
    expect({ stop, converged, criteria }).toEqual(gradientBelow(1).check(at(0, both), null, 0)[0]);
  });
  test("converged goes through the tree", () => {
    const steps = maxSteps(5);
    expect(verdict(anyOf(steps, gradientBelow(1)), 5)).toMatchObject({
      stop: true,
      converged: true,
    });
    expect(verdict(anyOf(steps, gradientBelow(0)), 5)).toMatchObject({
      stop: true,
      converged: false,
    });
    expect(verdict(allOf(steps, gradientBelow(1)), 5)).toMatchObject({
      stop: true,
      converged: true,
    });
    expect(verdict(allOf(steps, gradientBelow(1)), 4)).toMatchObject({
      stop: false,
      converged: false,
    });
    expect(verdict(allOf(steps, timeLimit(1)), 5)).toMatchObject({ stop: false });
    expect(verdict(anyOf(allOf(steps, valueBelow(0)), maxSteps(9)), 5).converged).toBe(true);
  });
  test("every criterion is reported, also after one that is met", () => {
    const { criteria } = verdict(anyOf(maxSteps(0), allOf(gradientBelow(1), valueBelow(0))), 3);
    expect(criteria.map(({ name, met }) => [name, met])).toEqual([
      ["maxSteps(0)", true],
      ["gradientBelow(1)", true],
      ["valueBelow(0)", true],
    ]);
  });
  test("are named after the call", () => {
    expect(gradientBelow(1, { norm: "euclidean" }).name).toBe(
      'gradientBelow(1, { norm: "euclidean" })',
    );
    expect(
      anyOf(allOf(gradientBelow(1e-8), maxSteps(5)), patience(3, { minChange: 0.1 })).name,
    ).toBe("anyOf(allOf(gradientBelow(1e-8), maxSteps(5)), patience(3, { minChange: 0.1 }))");
  });
});

test.each([
  () => maxSteps(-1),
  () => maxSteps(1.5),
  () => timeLimit(0),
  () => gradientBelow(NaN),
  () => gradientBelow(-1),
  () => gradientBelow(1, { norm: "l1" as never }),
  () => stepBelow(Infinity),
  () => valueChangeBelow(1, { relativ: true } as never),
  () => valueBelow(NaN),
  () => patience(0),
  () => patience(5, { minChange: -1 }),
])("%s is refused", (make) => {
  expect(make).toThrow(DescentError);
});
