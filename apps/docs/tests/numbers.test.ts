import { describe, expect, test } from "vitest";
import { heights, weights } from "../src/data/people.ts";
import davis from "../src/data/davis-24.json";
import { settleAll } from "../src/figure/field.ts";
import { costsOf } from "../src/figures/scaled-costs/costs.ts";
import { fields as lossFields } from "../src/figures/loud-misses/fields.ts";
import { scoresOf } from "../src/figures/loud-misses/scores.ts";
import { rowsOf } from "../src/figures/theta-squared/rows.ts";
import { fields as viewFields } from "../src/figures/two-views/fields.ts";
import { runsOf } from "../src/figures/two-views/run.ts";
import { fields as derivationFields } from "../src/figures/derivation/fields.ts";
import { derivationOf, lineOf, sharesOf } from "../src/figures/derivation/lines.ts";
import { total } from "../src/figures/derivation/shares-view.ts";
import { fields as machineFields } from "../src/figures/rules-as-machines/fields.ts";
import { machinesOf, outcome } from "../src/figures/rules-as-machines/machines.ts";
import { slopesAt } from "../src/figures/tangent-and-secant/slopes.ts";
import { cost } from "../src/numbers/cost.ts";
import { derivation } from "../src/numbers/derivation.ts";
import { derivatives } from "../src/numbers/derivatives.ts";
import { kinkTables } from "../src/numbers/kinks.ts";
import { fitALine } from "../src/numbers/fit-a-line.ts";
import { oneVariable } from "../src/numbers/one-variable.ts";
import { packages } from "../src/numbers/packages.ts";

/** Every expected number here was worked out apart from this code: by hand, or with NumPy 2.4.6. */
describe("one variable", () => {
  test("the ten rows, as one rounds them by hand", () => {
    const rounded = (values: readonly number[]): string[] =>
      values.map((entry) => entry.toFixed(3));
    const rows = rowsOf({ start: 3, rate: 0.1 });
    expect(rounded(rows.map(({ theta }) => theta))).toEqual(
      "3.000 2.400 1.920 1.536 1.229 0.983 0.786 0.629 0.503 0.403".split(" "),
    );
    expect(rounded(rows.map(({ change }) => change))).toEqual(
      "0.600 0.480 0.384 0.307 0.246 0.197 0.157 0.126 0.101 0.081".split(" "),
    );
  });

  test("slopes, first steps, and where ten steps lead", () => {
    expect(oneVariable.slopes).toEqual({ at3: 6, at1: 2 });
    expect(oneVariable.steps.from3).toBeCloseTo(0.6, 12);
    expect(oneVariable.steps.from1).toBeCloseTo(0.2, 12);
    expect(oneVariable.afterTen).toBeCloseTo(3 * 0.8 ** 10, 12);
  });

  test("the learning rates of the table end as the text says", () => {
    const [slow, one, zigzag, forever, away] = oneVariable.courses;
    expect([slow?.report.converged, one?.report.converged, zigzag?.report.converged]).toEqual([
      true,
      true,
      true,
    ]);
    expect(one?.report.steps).toBe(1);
    expect(zigzag?.path.map((theta) => Number(theta.toFixed(3)))).toEqual([3, -2.4, 1.92, -1.536]);
    expect(forever?.path).toEqual([3, -3, 3, -3]);
    expect(forever?.report.converged).toBe(false);
    expect([forever?.report.met, forever?.report.steps]).toEqual([["stalled()"], 11]);
    expect(away?.path).toEqual([3, -9, 27, -81]);
    expect([away?.report.met, away?.report.steps]).toEqual([["diverged()"], 16]);
    const { lost } = oneVariable;
    expect([lost.path, lost.report.met]).toEqual([[3, 3, 3, 3], ["stalled()"]]);
  });
});

describe("derivatives", () => {
  test("secants of the sine at 0.5, as in Python", () => {
    const { coarse, forward, central, fine, lost } = derivatives.secants;
    expect(coarse.tangent).toBeCloseTo(0.8775825618903728, 15);
    expect(coarse.error).toBeCloseTo(0.3595131138905213, 12);
    expect([forward.h, central.h]).toEqual([2 ** -28, 2 ** -18]);
    expect(forward.error).toBeCloseTo(3.0596e-9, 12);
    expect(central.error).toBeCloseTo(3.56e-12, 13);
    expect([fine.secant, lost.secant]).toEqual([0.75, 0]);
  });

  test("the secant of x³ to both sides is off by h², everywhere", () => {
    for (const place of [-1.3, 0.4, 2])
      for (const halvings of [0, 1, 3]) {
        const { error } = slopesAt({ curve: "cube", secant: "central", place }, halvings);
        expect(error).toBeCloseTo(4 ** -halvings, 12);
      }
  });

  test("3x⁵, (z²)², x⁴ + y⁷", () => {
    expect(derivatives.monomial).toEqual([15 * 2 ** 4]);
    expect(derivatives.nested).toEqual({ outer: 18, inner: 6, product: 4 * 3 ** 3, wrong: 36 });
    expect(derivatives.sum).toEqual({ at21: [32, 7], at12: [4, 448] });
  });

  test("the last machine gives the value and the slope of the formula", () => {
    const { sin, cos, exp } = Math;
    const by = {
      monomial: (x: number) => [3 * x ** 5, 15 * x ** 4],
      nested: (z: number) => [z ** 4, 4 * z ** 3],
      sum: (x: number, y: number) => [x ** 4 + y ** 7, 4 * x ** 3],
      product: (x: number) => [x * sin(x), sin(x) + x * cos(x)],
      bell: (x: number) => [exp(-x * x), -2 * x * exp(-x * x)],
      loss: (m: number, b: number) => [(2 * m + b - 3) ** 2, 4 * (2 * m + b - 3)],
    } as const;
    for (const [first, second] of [
      [2, 1],
      [-1.3, 0.4],
      [0, -3],
    ] as const) {
      for (const { value: formula } of machineFields.formula.options) {
        const state = settleAll(machineFields, { formula, first, second });
        const last = machinesOf(state).at(-1);
        const [value = NaN, slope = NaN] = by[formula](first, second);
        expect(last?.value).toBeCloseTo(value, 9);
        expect(last?.slope).toBeCloseTo(slope, 9);
        expect(outcome(state).slope).toBeCloseTo(slope, 9);
      }
    }
    const still = settleAll(machineFields, { formula: "sum", moves: "second" });
    expect(outcome(still).slope).toBe(7);
    expect(machinesOf(still).at(-1)?.slope).toBe(7);
  });
});

describe("derivation", () => {
  test("errors, slopes and votes of three people", () => {
    expect(derivation.shares.map(({ error }) => error)).toEqual([-4, -1, -10]);
    expect(derivation.gradient).toEqual([-10, expect.closeTo(-26.1333333333, 9)]);
    expect(derivation.half).toEqual([-5, expect.closeTo(-13.0666666667, 9)]);
    expect(derivation.votes.flat()).toEqual(
      [-8, -6.4, -2, -4, -20, -68].map((slope) => expect.closeTo(slope, 9) as number),
    );
  });

  test("the four lines of the mean squared error, by both parameters", () => {
    const texts = (change: Readonly<Record<string, unknown>>): readonly string[] =>
      derivationOf(settleAll(derivationFields, change)).lines.map(({ right }) => right.text);
    expect(texts({})).toEqual([
      "(1/m) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²",
      "∂/∂θ₀ ((1/m) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²)",
      "(1/m) Σ ∂/∂θ₀ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²",
      "(1/m) Σ 2(θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)·∂/∂θ₀ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)",
      "(2/m) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)",
    ]);
    expect(texts({ by: "slope" }).at(-1)).toBe("(2/m) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)x⁽ⁱ⁾");
    expect(texts({ by: "slope", cost: "half" }).at(-1)).toBe("(1/m) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)x⁽ⁱ⁾");
    expect(texts({ by: "slope", cost: "one", letters: "line" }).at(-1)).toBe("2(mx + b − y)x");
  });

  test("every line after the first is the same number, in every form", () => {
    const slopes = { intercept: [-10, -5], slope: [-26.1333333333, -13.0666666667] };
    for (const by of ["intercept", "slope"] as const)
      for (const letters of ["theta", "line"])
        for (const short of [false, true])
          for (const [index, cost] of ["mean", "half"].entries())
            for (const step of [1, 2, 3, 4]) {
              const state = settleAll(derivationFields, { by, letters, short, cost, step });
              const params = letters === "theta" ? [40, 10] : [10, 40];
              expect(lineOf(state).evaluate(params)).toBeCloseTo(slopes[by][index] ?? NaN, 9);
            }
  });

  test("a line in numbers", () => {
    const terms = (change: Readonly<Record<string, unknown>>): readonly (number | undefined)[] =>
      sharesOf(settleAll(derivationFields, change)).map(({ term }) => term);
    expect(terms({ step: 0 })).toEqual([16, 1, 100]);
    expect(terms({ step: 3 })).toEqual([-8, -2, -20]);
    expect(total(settleAll(derivationFields))).toBe(
      "2/3 of their sum, −15.00, is ∂J/∂θ₀ = −10.00.",
    );
    expect(total(settleAll(derivationFields, { step: 0, cost: "half" }))).toBe(
      "1/6 of their sum, 117.00, is J = 19.50.",
    );
  });
});

test("the table of kinks says what the references say of |x|, max and √x", () => {
  const rows = Object.values(kinkTables).flat();
  const at = (place: string): readonly string[] => {
    const { value, left, right, chosen } = rows.find((row) => row.place === place) ?? {};
    return [value, left, right, chosen].map(String);
  };
  expect(at("abs(0)")).toEqual(["0", "−1", "1", "0"]);
  expect(at("max(1, 1)")).toEqual(["1", "0", "1", "0.5"]);
  expect(at("sqrt(0)")).toEqual(["0", "none", "∞", "∞"]);
  expect(at("atan2(0, 0)")).toEqual(["0", "0", "0", "none"]);
  expect(rows.length).toBeGreaterThan(40);
});

describe("loss and cost", () => {
  test("errors of 1, 2 and 10", () => {
    expect(cost.losses).toEqual([1, 4, 100]);
    expect(cost.mse).toBe(35);
    expect(cost.absolute).toBeCloseTo(13 / 3, 12);
    const { scores } = scoresOf(settleAll(lossFields));
    expect(scores.map(({ slope }) => slope)).toEqual([2, 4, 20]);
    expect(scores[2]?.share).toBeCloseTo(100 / 105, 12);
    expect(scores[2]?.pull).toBeCloseTo(20 / 26, 12);
  });

  test("the line 0.5 x on the points of y = x", () => {
    expect(cost.line.mse).toBeCloseTo(7 / 6, 12);
    expect(cost.line.halfMse).toBeCloseTo(7 / 12, 12);
  });

  test("limits of sum, mean and half mean, and how they depend on N", () => {
    const limits = (costs: typeof cost.scaled): number[] => costs.map(({ limit }) => limit);
    expect(limits(cost.scaled)[0]).toBeCloseTo(1 / 14, 9);
    expect(limits(cost.scaled)[1]).toBeCloseTo(3 / 14, 9);
    expect(limits(cost.scaled)[2]).toBeCloseTo(3 / 7, 9);
    expect(limits(cost.doubled)[0]).toBeCloseTo(1 / 28, 9);
    expect(limits(cost.doubled)[1]).toBeCloseTo(3 / 14, 9);
  });

  test("with the factor folded in, all three land on the same slope", () => {
    const lands = costsOf({ start: -0.5, rate: 0.11, copies: 3, fold: "folded" }).map(
      (one) => one.lands,
    );
    expect(lands[1]).toBeCloseTo(lands[0] ?? NaN, 12);
    expect(lands[2]).toBeCloseTo(lands[0] ?? NaN, 12);
  });

  test("one target that is 100 too high", () => {
    expect(cost.outliers.map(({ squared }) => Number(squared.toPrecision(3)))).toEqual([
      49.1, 5.88, 0.599,
    ]);
    // Huber with 1.345, by iteratively reweighted least squares.
    expect(cost.outliers.map(({ huber }) => Number(huber.toPrecision(4)))).toEqual([
      1.009, 0.08235, 0.008086,
    ]);
  });
});

describe("fit a line", () => {
  test("24 people, chosen by the rule in the notice", () => {
    expect(davis.rows.map(([record = 0]) => record)).toEqual(
      // Every eighth of the records without number 12, from the fourth on.
      Array.from({ length: 200 }, (_, index) => index + 1)
        .filter((record) => record !== 12)
        .filter((_, index) => index % 8 === 3)
        .slice(0, 24),
    );
    expect(heights.length).toBe(24);
    expect(heights).toEqual([...heights].sort((one, other) => one - other));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(1605);
  });

  test("the bottom of the bowl, its curvatures and the limit", () => {
    const { bowl } = fitALine;
    expect(bowl.slope).toBeCloseTo(14.997, 3);
    expect(bowl.intercept).toBeCloseTo(36.194, 3);
    expect(bowl.lowest).toBeCloseTo(97.54, 2);
    expect(bowl.limit).toBeCloseTo(0.1735, 4);
    const [steep, flat] = bowl.curvatures;
    expect((steep?.size ?? 0) / (flat?.size ?? 1)).toBeCloseTo(47.51, 2);
    // Along each direction the excess is half the curvature, at distance one.
    for (const { size, along } of bowl.curvatures)
      expect(bowl.excess(...along)).toBeCloseTo(size / 2, 6);
  });

  test("units: ratio, limit, steps", () => {
    const [cm, tens, standard] = fitALine.units;
    expect((cm?.ratio ?? 0) / 1.2e7).toBeCloseTo(1, 1);
    expect(cm?.report.learningRateLimit).toBeLessThan(3.45e-5);
    expect(cm?.report.learningRateLimit).toBeGreaterThan(3.4e-5);
    expect(cm?.steps).toBeUndefined();
    expect(tens?.ratio).toBeCloseTo(47.51, 1);
    expect(tens?.steps).toBeGreaterThan(20);
    expect(standard?.ratio).toBeCloseTo(1, 9);
    expect(standard?.report.learningRateLimit).toBeCloseTo(1, 9);
    expect(standard?.steps).toBe(1);
  });

  test("the descent ends at the exact answer, and says why", () => {
    expect(fitALine.fit.report.converged).toBe(true);
    expect(fitALine.gap).toBeLessThan(1e-5);
    expect(fitALine.at170).toBeCloseTo(14.997 * 2 + 36.194, 2);
  });

  test("a rate far above the limit is foreseen and stopped", () => {
    expect(fitALine.tooFast.converged).toBe(false);
    expect(fitALine.tooFast.warnings.join()).toContain("times the limit");
  });

  test("stable below the limit, diverging above it", () => {
    const state = settleAll(viewFields);
    const last = (rate: number): number =>
      runsOf({ ...state, rate }).batch.at(-1)?.cost ?? Infinity;
    expect(last(0.17)).toBeLessThan(1000);
    expect(last(0.18)).toBeGreaterThan(1000);
  });
});

test("every package has its page", () => {
  expect(packages.map(({ page }) => page)).toEqual(
    expect.arrayContaining(["/api/models/", "/api/autodiff-trace/", "/api/autodiff-compile/"]),
  );
  expect(packages.length).toBeGreaterThanOrEqual(7);
});
