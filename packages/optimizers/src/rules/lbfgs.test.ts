import type { Context, Evaluation, Objective, Optimizer, Vector } from "@descent/core";
import { expect, test } from "vitest";
import { rosenbrock } from "../bowl.fixture.js";
import { descend } from "../descend.js";
import { dot } from "../dot.js";
import { exactLineSearch } from "../line-search/exact-line-search.js";
import { LineSearchError } from "../line-search/line-search-error.js";
import { minimize } from "../minimize.js";
import { chain } from "./chain.js";
import { conjugateGradient } from "./conjugate-gradient.js";
import { conjugateGradientDirection } from "./conjugate-gradient-direction.js";
import { lbfgs } from "./lbfgs.js";
import { lbfgsDirection, type Curvatures } from "./lbfgs-direction.js";

const start = [2, -3, 1, 5];

/** J(θ) = ½ Σ λᵢ θᵢ² with four curvatures between 1 and 30. */
function quadratic(params: Vector): Evaluation {
  const gradient = params.map((entry, i) => entry * ([1, 4, 9, 30][i] ?? NaN));
  return { value: dot(params, gradient) / 2, gradient };
}

function path(objective: Objective, from: Vector, optimizer: Optimizer, steps: number) {
  const passed: Vector[] = [];
  for (const { step, params } of descend(objective, from, optimizer)) {
    passed.push(params);
    if (step === steps) break;
  }
  return passed;
}

function expectSame(one: readonly Vector[], other: readonly Vector[], tolerance: number): void {
  expect(one).toHaveLength(other.length);
  one.forEach((params, k) => {
    params.forEach((entry, i) => {
      expect(Math.abs(entry - (other[k]?.[i] ?? NaN))).toBeLessThan(tolerance);
    });
  });
}

/** What the context says of a point on the quadratic. */
function at(params: Vector): Context {
  return { step: 0, params, ...quadratic(params), evaluate: quadratic };
}

/** The memory after looking at these points. */
function seen(optimizer: Optimizer<Curvatures>, points: readonly Vector[]): Curvatures {
  return points.reduce<Curvatures>((state, point) => {
    return optimizer.update(quadratic(point).gradient, state, at(point))[1];
  }, null);
}

test("with exact steps on a quadratic, conjugate gradients end after as many steps as parameters", () => {
  for (const formula of ["polakRibiere", "hagerZhang", "fletcherReeves"] as const) {
    const optimizer = chain(conjugateGradientDirection({ formula }), exactLineSearch());
    const passed = path(quadratic, start, optimizer, 4);
    expect(quadratic(passed[3] ?? []).value).toBeGreaterThan(1e-3);
    expect(quadratic(passed[4] ?? []).value).toBeLessThan(1e-18);
  }
});

test("the directions are conjugate: each step is orthogonal to the change of the gradient by others", () => {
  const passed = path(quadratic, start, chain(conjugateGradientDirection(), exactLineSearch()), 4);
  const steps = passed.slice(1).map((params, k) => {
    return params.map((entry, i) => entry - (passed[k]?.[i] ?? NaN));
  });
  const scaled = steps.map((step) => step.map((entry) => entry / Math.hypot(...step)));
  scaled.forEach((one, i) => {
    scaled.forEach((other, j) => {
      if (i !== j) expect(Math.abs(dot(one, quadratic(other).gradient))).toBeLessThan(1e-9);
    });
  });
});

test("with exact steps on a quadratic, L-BFGS takes the path of conjugate gradients (Nazareth, 1979)", () => {
  const conjugate = path(
    quadratic,
    start,
    chain(conjugateGradientDirection(), exactLineSearch()),
    4,
  );
  for (const memory of [1, 2, 10]) {
    const optimizer = chain(lbfgsDirection(memory), exactLineSearch());
    expectSame(path(quadratic, start, optimizer, 4), conjugate, 1e-9);
  }
});

test("H maps the last change of the gradient onto the last step: the secant equation", () => {
  const optimizer = lbfgsDirection(3);
  const points = [start, [1, -2, 2, 1], [0.5, -1, 1, 0.7], [0.2, 0.1, 0.5, -0.3]];
  const state = seen(optimizer, points);
  const pair = state?.pairs.at(-1);
  if (state === null || pair === undefined) throw new Error("no pair");
  expect(pair.step).toEqual([0.2 - 0.5, 0.1 + 1, 0.5 - 1, -0.3 - 0.7]);
  // Asked at the last point itself there is no new pair, and y is taken for the gradient.
  const here = { ...state, gradient: pair.change };
  const [direction] = optimizer.update(pair.change, here, at(state.params));
  expectSame([direction], [pair.step], 1e-14);
});

test("with all curvatures known, the direction is Newton's", () => {
  // Steps along each axis in turn measure each curvature exactly.
  const points = [start, [0, -3, 1, 5], [0, 0, 1, 5], [0, 0, 0, 5], [0, 0, 0, 1]];
  const state = seen(lbfgsDirection(4), points);
  const from = [1, 2, 3, 4];
  const here = state && { ...state, params: from, gradient: quadratic(from).gradient };
  const [direction] = lbfgsDirection(4).update(quadratic(from).gradient, here, at(from));
  expectSame([direction], [from], 1e-13);
});

test("a pair without curvature is not kept, nor more than the memory holds", () => {
  const optimizer = lbfgsDirection(2);
  const concave = (params: Vector): Context => {
    const gradient = params.map((entry) => -entry);
    const evaluate = (): Evaluation => ({ value: 0, gradient });
    return { step: 0, params, value: 0, gradient, evaluate };
  };
  const first = optimizer.update([-1], null, concave([1]))[1];
  expect(optimizer.update([-2], first, concave([2]))[1]?.pairs).toEqual([]);
  const points = [start, [1, 1, 1, 1], [0, 1, 0, 1], [2, 2, 0, 0]];
  expect(seen(optimizer, points)?.pairs).toHaveLength(2);
  expect(() => lbfgsDirection(0)).toThrow("lbfgsDirection(memory): must be a whole number");
});

test("without a pair it goes along the gradient, by 1 at most", () => {
  const [direction] = lbfgsDirection(5).update([300, -400], null, at([1, 1]));
  expectSame([direction], [[0.6, -0.8]], 1e-15);
  const [short] = lbfgsDirection(5).update([0.03, -0.04], null, at([1, 1]));
  expectSame([short], [[0.03, -0.04]], 1e-17);
});

test("a memory that is all wrong is given up for the gradient", () => {
  const optimizer = lbfgs();
  const params = [-1.2, 1];
  const { value, gradient } = rosenbrock(params);
  // H is said to be 1e-30 I, and then to be enormous in one direction: no step is to be found.
  const pairs = [{ step: [1e30, 0], change: [1e-30, 1e30] }];
  const context: Context = { step: 9, params, value, gradient, evaluate: rosenbrock };
  const [delta] = optimizer.update(gradient, [{ pairs, params, gradient }, null], context);
  const after = rosenbrock(params.map((entry, i) => entry - (delta[i] ?? NaN)));
  expect(after.value).toBeLessThan(value);
});

test("where not even the gradient leads down, the search has failed, by the name of the optimizer", () => {
  const wrong = ([x = NaN]: Vector): Evaluation => ({ value: x * x, gradient: [-2 * x] });
  for (const [name, optimizer] of Object.entries({
    lbfgs: lbfgs(),
    conjugateGradient: conjugateGradient(),
  })) {
    expect(() => path(wrong, [3], optimizer, 5)).toThrow(LineSearchError);
    expect(() => path(wrong, [3], optimizer, 5)).toThrow(`${name}(): no step was found`);
  }
});

test("minimize reports a failed search, descend hands over the last iteration with the error", () => {
  const wrong = ([x = NaN]: Vector): Evaluation => ({ value: x * x, gradient: [-2 * x] });
  const { report, converged, params } = minimize(wrong, [3], lbfgs());
  expect([converged, report.met, params]).toEqual([false, ["lbfgs()"], [3]]);
  expect(report.sentence).toContain("lbfgs() failed, no step was found");
  let caught: unknown;
  try {
    path(wrong, [3], lbfgs(), 5);
  } catch (error) {
    caught = error;
  }
  expect(caught).toMatchObject({ name: "LineSearchError", last: { step: 0, params: [3] } });
});

test("an error of the objective is not taken for a failed search", () => {
  const broken = (): Evaluation => {
    throw new RangeError("no data");
  };
  const context: Context = { ...at(start), evaluate: broken };
  expect(() => lbfgs().update(context.gradient, lbfgs().init(start), context)).toThrow(RangeError);
});

test("options are checked under the optimizer's own name", () => {
  expect(() => lbfgs({ memory: 0 })).toThrow(
    "lbfgs(memory): must be a whole number, at least 1, got 0",
  );
  expect(() => lbfgs({ curvature: 1 })).toThrow("lbfgs(curvature): must be in (0, 1), got 1");
  expect(() => lbfgs({ step: 1 } as object)).toThrow(
    "lbfgs(options): must be among memory, decrease",
  );
  const unknown = { formula: "hestenes" as "hagerZhang" };
  expect(() => conjugateGradient(unknown)).toThrow("(formula): must be among polakRibiere");
  expect(() => conjugateGradient({ decrease: 0.5 })).toThrow("conjugateGradient(decrease)");
  expect(lbfgs({ memory: 5 }).name).toBe("lbfgs({ memory: 5 })");
  expect(conjugateGradient().name).toBe("conjugateGradient()");
});

test("at the minimum they rest, and just beside it they stay where rounding ends", () => {
  for (const optimizer of [lbfgs(), conjugateGradient()]) {
    const [first, second] = path(rosenbrock, [1, 1], optimizer, 3);
    expect(second).toEqual(first);
    const last = path(rosenbrock, [1.001, 1], optimizer, 200).at(-1) ?? [];
    expect(Math.max(...rosenbrock(last).gradient.map(Math.abs))).toBeLessThan(1e-11);
  }
});
