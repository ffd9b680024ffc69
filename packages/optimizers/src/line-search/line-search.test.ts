import type { Iteration, Objective, Optimizer, Vector } from "@descent/core";
import { expect, test } from "vitest";
import { bowl, rosenbrock, valley } from "../bowl.fixture.js";
import { descend } from "../descend.js";
import { backtracking } from "./backtracking.js";
import { exactLineSearch } from "./exact-line-search.js";
import { LineSearchError } from "./line-search-error.js";

/** The iterations 0 to n of a run. */
function path(objective: Objective, start: Vector, optimizer: Optimizer, steps: number) {
  const seen: Iteration[] = [];
  for (const iteration of descend(objective, start, optimizer)) {
    seen.push(iteration);
    if (iteration.step === steps) break;
  }
  return seen;
}

const uphill = { step: 0, params: [3], ...bowl([3]), evaluate: bowl };

test("backtracking by hand: 2 and 1 lead to no lower cost, ½ leads to the minimum", () => {
  const [, after] = path(bowl, [3], backtracking({ step: 2 }), 1);
  // θ = 3 − 2·6 = −9, then −3 with the same cost 9, then 0.
  expect(after).toMatchObject({ params: [0], evaluations: 4 });
});

test("backtracking meets Armijo's condition at every step, and learns how far to go", () => {
  const decrease = 0.3;
  const run = path(rosenbrock, [-1.2, 1], backtracking({ decrease }), 200);
  run.slice(1).forEach(({ params, value }, k) => {
    const before = run[k];
    if (before === undefined) return;
    const moved = params.map((entry, i) => entry - (before.params[i] ?? NaN));
    const promised = moved.reduce((sum, entry, i) => sum + entry * (before.gradient[i] ?? NaN), 0);
    expect(value).toBeLessThanOrEqual(before.value + decrease * promised * (1 - 1e-9));
  });
  expect(run.at(-1)?.evaluations).toBeLessThan(600);
});

test("backtracking refuses uphill by name, and gives up in words where nothing falls", () => {
  expect(() => backtracking().update([-1], null, uphill)).toThrow(LineSearchError);
  expect(() => backtracking().update([-1], null, uphill)).toThrow(
    "backtracking(): not a direction of descent",
  );
  const wrong = ([x = NaN]: Vector) => ({ value: x * x, gradient: [-2 * x] });
  expect(() => path(wrong, [3], backtracking(), 1)).toThrow("the cost does not fall, even at");
  expect(() => backtracking({ shrink: 1 })).toThrow(
    "backtracking(shrink): must be in (0, 1), got 1",
  );
  expect(() => backtracking({ step: -1 })).toThrow("backtracking(step)");
  expect(() => backtracking({ maxEvaluations: 0.5 })).toThrow("backtracking(maxEvaluations)");
  expect(backtracking().update([0], null, uphill)).toEqual([[0], null]);
});

test("backtracking goes on to where the cost is all rounding", () => {
  const offset = ([x = NaN]: Vector) => ({ value: 1e8 + x * x, gradient: [2 * x] });
  expect(Math.abs(path(offset, [3], backtracking(), 60).at(-1)?.params[0] ?? NaN)).toBeLessThan(
    1e-9,
  );
});

test("the exact search on a quadratic takes gᵀg/gᵀHg of the gradient, for two evaluations", () => {
  const run = path(valley, [100, 1], exactLineSearch(), 30);
  run.slice(1).forEach(({ params }, k) => {
    const { params: from = [], gradient = [] } = run[k] ?? {};
    const [a = NaN, b = NaN] = gradient;
    const rate = (a * a + b * b) / (a * a + 100 * b * b);
    params.forEach((entry, i) => {
      const expected = (from[i] ?? NaN) - rate * (gradient[i] ?? NaN);
      expect(Math.abs(entry - expected)).toBeLessThan(1e-12 * Math.abs(from[i] ?? NaN));
    });
  });
  expect(run.at(-1)?.evaluations).toBeLessThanOrEqual(1 + 30 * 3);
});

test("from its worst start steepest descent multiplies the cost by ((κ − 1)/(κ + 1))² a step", () => {
  // Kantorovich's bound is met at θ = (κ, 1); κ = 100.
  const run = path(valley, [100, 1], exactLineSearch(), 20);
  run.slice(1).forEach(({ value }, k) => {
    expect(value / (run[k]?.value ?? NaN)).toBeCloseTo((99 / 101) ** 2, 10);
  });
});

test("the exact search says when the cost is no convex quadratic", () => {
  const search = (cost: typeof bowl, at: Vector, direction: Vector) =>
    exactLineSearch().update(direction, null, { step: 0, params: at, ...cost(at), evaluate: cost });
  const concave = ([x = NaN]: Vector) => ({ value: -x * x, gradient: [-2 * x] });
  expect(() => search(concave, [1], [-2])).toThrow(
    "exactLineSearch(): the cost is not a convex quadratic along the direction",
  );
  const kinked = ([x = NaN]: Vector) => ({ value: Math.abs(x), gradient: [Math.sign(x)] });
  expect(() => search(kinked, [0.3], [1])).toThrow("not a convex quadratic");
  expect(() => search(bowl, [3], [-1])).toThrow("not a direction of descent");
  expect(exactLineSearch().update([0], null, uphill)).toEqual([[0], null]);
});

test("the error carries the criterion that a report gives", () => {
  const { name, call, criterion } = new LineSearchError("backtracking", "no luck", 3);
  expect({ name, call, criterion }).toEqual({
    name: "LineSearchError",
    call: "backtracking",
    criterion: {
      name: "backtracking()",
      kind: "failed",
      measured: 3,
      threshold: 0,
      met: true,
      words: "backtracking() failed, no luck",
    },
  });
});
