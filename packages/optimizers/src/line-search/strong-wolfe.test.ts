import type { Context, Evaluation, Vector } from "@descent/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bowl, rosenbrock } from "../bowl.fixture.js";
import { descend } from "../descend.js";
import reference from "../reference/line-searches.json" with { type: "json" };
import { LineSearchError } from "./line-search-error.js";
import { costOf, curves } from "./line-search.fixture.js";
import { strongWolfe, type StrongWolfeOptions } from "./strong-wolfe.js";

/** One search from a point: what is subtracted, the evaluations it took, and both evaluations. */
function search(
  cost: (params: Vector) => Evaluation,
  params: Vector,
  direction: Vector,
  options: StrongWolfeOptions,
) {
  let evaluations = 0;
  const evaluate = (at: Vector): Evaluation => (evaluations++, cost(at));
  const before = cost(params);
  const context: Context = { step: 0, params, ...before, evaluate };
  const optimizer = strongWolfe(options);
  const [delta] = optimizer.update(direction, optimizer.init(params), context);
  const after = cost(params.map((entry, i) => entry - (delta[i] ?? NaN)));
  return { delta, evaluations, before, after };
}

// From the original MINPACK-2 program, as published in Moré and Thuente (1994), tables I to VI.
describe.each(reference.moreThuente.cases)("Moré-Thuente $function from $alpha0", (row) => {
  test("strong Wolfe holds, within 1.5 times the published evaluations", () => {
    const cost = costOf(curves[row.function] ?? (() => [NaN, NaN]));
    const { value, gradient } = cost([0]);
    expect(value).toBeCloseTo(row.phi0, 12);
    expect(gradient[0]).toBeCloseTo(row.dphi0, 12);
    const [decrease, curvature] = [row.ftol_mu, row.gtol_eta];
    const found = search(cost, [0], [-1], { decrease, curvature, step: row.alpha0 });
    const alpha = -(found.delta[0] ?? NaN);
    expect(found.after.value).toBeLessThanOrEqual(row.phi0 + decrease * alpha * row.dphi0);
    expect(Math.abs(found.after.gradient[0] ?? NaN)).toBeLessThanOrEqual(-curvature * row.dphi0);
    expect(found.evaluations).toBeLessThanOrEqual(1.5 * row.evaluations);
  });
});

// Function, first step and evaluations of the cases of tables I to VI that the rows above leave out.
test.each([
  ["1", 10, 0.001, 0.1, 1],
  ["2", 0.1, 0.1, 0.1, 8],
  ["3", 0.001, 0.1, 0.1, 12],
  ["3", 1000, 0.1, 0.1, 13],
  ["4", 10, 0.001, 0.001, 3],
  ["5", 0.1, 0.001, 0.001, 3],
  ["6", 0.001, 0.001, 0.001, 13],
  ["6", 1000, 0.001, 0.001, 11],
])("Moré-Thuente %s from %d", (name, step, decrease, curvature, published) => {
  const cost = costOf(curves[name] ?? (() => [NaN, NaN]));
  const { delta, evaluations, before, after } = search(cost, [0], [-1], {
    decrease,
    curvature,
    step,
  });
  const slope = before.gradient[0] ?? NaN;
  expect(after.value - before.value).toBeLessThanOrEqual(decrease * -(delta[0] ?? NaN) * slope);
  expect(Math.abs(after.gradient[0] ?? NaN)).toBeLessThanOrEqual(-curvature * slope);
  expect(evaluations).toBeLessThanOrEqual(1.5 * published);
});

// From scipy.optimize.line_search 1.10.1; its directions are added, ours are subtracted.
test.each(reference.scipyWolfe.cases)("SciPy's search from $x along $p with c2 = $c2", (row) => {
  const direction = row.p.map((entry) => -entry);
  const options = { decrease: row.c1, curvature: row.c2, step: 1 };
  const found = search(rosenbrock, row.x, direction, options);
  const slope = (at: Evaluation) =>
    at.gradient.reduce((sum, g, i) => sum + g * (row.p[i] ?? NaN), 0);
  const alpha = (found.delta[0] ?? NaN) / (direction[0] ?? NaN);
  const goal = row.fOld + row.c1 * alpha * slope(found.before);
  expect(found.after.value).toBeLessThanOrEqual(goal);
  expect(Math.abs(slope(found.after))).toBeLessThanOrEqual(-row.c2 * slope(found.before));
  expect(found.evaluations).toBeLessThanOrEqual(1.5 * row.fc);
});

test("a direction that leads uphill, across or nowhere is refused by name", () => {
  const message = "strongWolfe(): not a direction of descent, the slope along it is 6.00";
  expect(() => search(bowl, [3], [-1], {})).toThrow(LineSearchError);
  expect(() => search(bowl, [3], [-1], {})).toThrow(message);
  expect(() => search(bowl, [3], [NaN], {})).toThrow("the slope along it is NaN");
  expect(() => search(rosenbrock, [0, 1], [200, 2], {})).toThrow("not a direction of descent");
  expect(search(bowl, [3], [0], {})).toMatchObject({ delta: [0], evaluations: 0 });
});

test("the search draws back from where the cost is not finite, without a limit to be told", () => {
  // A barrier: J = θ − ln θ with its minimum at 1, and NaN from 0 on.
  const barrier = ([x = NaN]: Vector) => ({ value: x - Math.log(x), gradient: [1 - 1 / x] });
  for (const step of [1, 100, 1e10]) {
    const { after } = search(barrier, [50], [1], { step, curvature: 0.1 });
    expect(Math.abs(after.gradient[0] ?? NaN)).toBeLessThanOrEqual(0.1 * (1 - 1 / 50));
  }
});

test("a cost without a lowest point, or one whose gradient is wrong, ends in words", () => {
  const falling = ([x = NaN]: Vector) => ({ value: -x, gradient: [-1] });
  expect(() => search(falling, [0], [-1], {})).toThrow("the cost still falls after 30 evaluations");
  const wrong = ([x = NaN]: Vector) => ({ value: x * x, gradient: [-2 * x] });
  expect(() => search(wrong, [3], [-6], {})).toThrow("strongWolfe(): no step was found");
});

test("next to a minimum where the cost is all rounding, the slopes decide", () => {
  // J = 1e8 + θ²: between θ = ±1e-4 the cost is one number, and the gradient as good as ever.
  const offset = ([x = NaN]: Vector) => ({ value: 1e8 + x * x, gradient: [2 * x] });
  const { after } = search(offset, [3e-6], [6e-6], { curvature: 0.01 });
  expect(Math.abs(after.gradient[0] ?? NaN)).toBeLessThanOrEqual(6e-8);
});

test("where rounding is all there is to win, it stays", () => {
  const flat = (): Evaluation => ({ value: 1, gradient: [1e-20] });
  expect(search(flat, [1], [1e-20], {}).delta).toEqual([0]);
});

test("the smallest and the largest gradients are searched alike", () => {
  for (const scale of [5e-324, 1e-300, 1e-160, 1, 1e150]) {
    const cost = ([x = NaN]: Vector) => ({ value: (scale * x * x) / 2, gradient: [scale * x] });
    const { after } = search(cost, [3], [3 * scale], {});
    expect(Math.abs(after.gradient[0] ?? NaN)).toBeLessThanOrEqual(0.9 * 3 * scale);
  }
});

test("on random quadratics both conditions hold for any μ and η, from any first step", () => {
  const unit = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  const power = fc.double({ min: -6, max: 6, noNaN: true });
  fc.assert(
    fc.property(unit, unit, power, power, (one, other, logStep, logCurvature) => {
      const [decrease, curvature] = [Math.min(one, other, 0.5), Math.max(one, other)];
      const bend = 10 ** logCurvature;
      const cost = ([x = NaN]: Vector) => ({ value: (bend * x * x) / 2, gradient: [bend * x] });
      const step = 10 ** logStep / bend;
      const { delta, before, after } = search(cost, [1], [bend], { decrease, curvature, step });
      const promised = decrease * (delta[0] ?? NaN) * bend;
      expect(after.value).toBeLessThanOrEqual(before.value - promised * (1 - 1e-12));
      expect(Math.abs(after.gradient[0] ?? NaN)).toBeLessThanOrEqual(curvature * bend);
    }),
    { seed: 5, numRuns: 300 },
  );
});

test("the loop does not evaluate the accepted point again", () => {
  const seen: number[] = [];
  const watched = (params: Vector) => (seen.push(params[0] ?? NaN), bowl(params));
  const run = descend(watched, [3], strongWolfe({ step: 0.5 }));
  expect([run.next().value, run.next().value]).toMatchObject([
    { evaluations: 1 },
    { params: [0], evaluations: 2 },
  ]);
  expect(seen).toEqual([3, 0]);
});

test("options are checked", () => {
  const message = (options: object): string => {
    try {
      strongWolfe(options);
    } catch (error) {
      return (error as Error).message;
    }
    return "";
  };
  expect(message({ curvature: 1 })).toBe("strongWolfe(curvature): must be in (0, 1), got 1");
  expect(message({ decrease: 0.95 })).toBe(
    "strongWolfe(decrease): must be in (0, curvature], got 0.95",
  );
  expect(message({ step: 0 })).toMatch("strongWolfe(step)");
  expect(message({ maxEvaluations: 0 })).toMatch("strongWolfe(maxEvaluations)");
  expect(message({ c1: 1 })).toMatch("strongWolfe(options)");
});
