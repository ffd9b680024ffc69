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
  return { step, params: [step], value: 1, gradient: [1], state: null, evaluations: 1, ...more };
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
  const path = [{ params: [8] }, { params: [10] }, { params: [10] }];
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

test("stationary needs as many zero gradients in a row as it is told", () => {
  const zeros = [
    [0, 0],
    [0, 0],
    [0, 1],
    [0, -0],
    [0, 0],
  ].map((gradient) => ({ gradient }));
  expect(measure(stationary(), zeros).map(([, stop]) => stop)).toEqual([
    true,
    true,
    false,
    true,
    true,
  ]);
  expect(measure(stationary(2), zeros).map(([count]) => count)).toEqual([1, 2, 0, 1, 2]);
});

test("stalled counts steps that change nothing, if the gradient is not zero", () => {
  const still = Array.from({ length: 4 }, () => ({ params: [1], gradient: [1] }));
  expect(measure(stalled(2), still)).toEqual([
    [0, false],
    [1, false],
    [2, true],
    [3, true],
  ]);
  const flat = still.map(({ params }) => ({ params, gradient: [0] }));
  expect(measure(stalled(2), flat).map(([count]) => count)).toEqual([0, 0, 0, 0]);
});

describe("diverged", () => {
  const rising = (f: (k: number) => number) =>
    measure(
      diverged(),
      Array.from({ length: 12 }, (_, k) => ({ value: f(k) })),
    );

  test("ten rises, each larger than the last", () => {
    const stops = rising((k) => 2 ** k).map(([, stop]) => stop);
    expect(stops.indexOf(true)).toBe(10);
  });
  test("is not a steady rise, nor one that slows down, nor one below an earlier height", () => {
    for (const f of [(k: number) => k, (k: number) => Math.sqrt(k)]) {
      expect(rising(f).some(([, stop]) => stop)).toBe(false);
    }
    const below = rising((k) => (k === 0 ? 1e9 : 2 ** k));
    expect(below.some(([, stop]) => stop)).toBe(false);
  });
  test("a fall begins the count anew", () => {
    const counts = rising((k) => (k === 5 ? 0 : 2 ** k)).map(([count]) => count);
    expect(counts.slice(4, 8)).toEqual([4, 0, 1, 1]);
  });
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
    expect(measure(stationary(), [between])).toEqual([[0, false]]);
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
  () => stationary(0),
  () => stalled(0.5),
])("%s is refused", (make) => {
  expect(make).toThrow(DescentError);
});
