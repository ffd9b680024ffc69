import { readCsv, selectExamples } from "@descent/data";
import { leastSquares } from "@descent/models";
import { describe, expect, test } from "vitest";
import patientsCsv from "../examples/patients.csv?raw";
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
import { fields as turnFields } from "../src/figures/in-turn/fields.ts";
import { runsOf as racesOf } from "../src/figures/in-turn/runs.ts";
import { fields as rateFields } from "../src/figures/steps-by-rate/fields.ts";
import { countsOf, stepsAt } from "../src/figures/steps-by-rate/runs.ts";
import { written } from "../src/figures/three-fates/path.ts";
import { fields as voteFields } from "../src/figures/one-vote-each/fields.ts";
import { batchesOf, lineAt, spreadsOf, votesAt } from "../src/figures/one-vote-each/votes.ts";
import { fields as wayFields } from "../src/figures/three-ways/fields.ts";
import { waysOf } from "../src/figures/three-ways/run.ts";
import { fields as raceFields } from "../src/figures/criteria-race/fields.ts";
import { raceOf } from "../src/figures/criteria-race/race.ts";
import { fields as planeFields } from "../src/figures/momentum-plane/fields.ts";
import { bestOf, factorOf } from "../src/figures/momentum-plane/rates.ts";
import { runsOf as planeRunsOf } from "../src/figures/momentum-plane/run.ts";
import { everyone, swapped } from "../src/data/davis.ts";
import { patients } from "../src/data/patients.ts";
import { fields as recordFields } from "../src/figures/one-bad-record/fields.ts";
import { fitsOf, slopesWithout } from "../src/figures/one-bad-record/fits.ts";
import { coursesOf } from "../src/figures/three-units/runs.ts";
import { units } from "../src/figures/three-units/units.ts";
import { fields as manyFields } from "../src/figures/many-variables/fields.ts";
import { problem } from "../src/figures/many-variables/problem.ts";
import { at, runOf } from "../src/figures/many-variables/runs.ts";
import { batchAndStochastic } from "../src/numbers/batch-and-stochastic.ts";
import { cost } from "../src/numbers/cost.ts";
import { derivation } from "../src/numbers/derivation.ts";
import { derivatives } from "../src/numbers/derivatives.ts";
import { kinkTables } from "../src/numbers/kinks.ts";
import { fitALine } from "../src/numbers/fit-a-line.ts";
import { learningRate } from "../src/numbers/learning-rate.ts";
import { manyVariables } from "../src/numbers/many-variables.ts";
import { momentum } from "../src/numbers/momentum.ts";
import { oneVariable } from "../src/numbers/one-variable.ts";
import { outliers } from "../src/numbers/outliers.ts";
import { ownData } from "../src/numbers/own-data.ts";
import { packages } from "../src/numbers/packages.ts";
import { prediction } from "../src/numbers/prediction.ts";
import { scaling } from "../src/numbers/scaling.ts";
import { stopping } from "../src/numbers/stopping.ts";
import { twoVariables } from "../src/numbers/two-variables.ts";

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

describe("the learning rate", () => {
  test("81, 6, 1, never: the counts of the exercise, and its neighbours", () => {
    const { tracks, best, limit } = learningRate;
    expect([best, limit]).toEqual([1.6, 3.2]);
    expect(tracks.map(({ rate, report }) => [rate, report.converged && report.steps])).toEqual([
      [0.1, 81],
      [1, 6],
      [1.6, 1],
      [3, 39],
      [3.1, 81],
      [3.2, false],
      [4, false],
    ]);
    expect(tracks.slice(-2).map(({ report }) => report.met)).toEqual([
      ["stalled()"],
      ["diverged()"],
    ]);
    expect(learningRate.predicted.map(({ steps }) => steps)).toEqual([81, 6, 39]);
  });

  test("steps at every rate that can be set", () => {
    const state = settleAll(rateFields);
    expect(countsOf(state).find(({ rate }) => rate === 0.1)?.steps).toBe(81);
    expect(countsOf(state).find(({ rate }) => rate === 3.2)?.steps).toBeUndefined();
    const at = (curvature: number, share: string, rate: number): number | undefined =>
      stepsAt(settleAll(rateFields, { curvature, share, rate }));
    expect(at(2, "0.00000001", 0.05)).toBe(88);
    expect(at(2, "0.00000001", 0.95)).toBe(88);
    expect(at(0.5, "0.01", 3.95)).toBe(91);
    expect(at(1.375, "0.00000001", 1.45)).toBe(1470);
    expect(at(2, "0.01", 1)).toBeUndefined();
  });

  test("the number of steps is least at 1/λ, and the limit is 2/λ, whatever the curvature", () => {
    for (const curvature of [0.5, 0.625, 1, 2]) {
      const counts = countsOf(settleAll(rateFields, { curvature }));
      for (const { rate, steps } of counts)
        expect(steps === undefined, `${curvature} ${rate}`).toBe(rate >= 2 / curvature);
      const fewest = Math.min(...counts.map(({ steps }) => steps ?? Infinity));
      const best = counts.filter(({ steps }) => steps === fewest).map(({ rate }) => rate);
      expect([fewest, best]).toEqual([1, [1 / curvature]]);
    }
  });

  test("3, −9, 27, −81; 3, −3 for ever; 0 in one step", () => {
    const [away, forever, one] = learningRate.fates;
    expect(away?.path).toEqual(["3", "−9", "27", "−81", "243"]);
    expect(forever?.path).toEqual(["3", "−3", "3", "−3", "3"]);
    expect(one?.path).toEqual(["3", "0", "0", "0", "0"]);
    expect(away?.sentence).toContain("diverging");
    expect(forever?.sentence).toContain("stalled");
    expect(one?.sentence).toMatch(/^Converged after 1 step:/);
  });

  test("a point is written short, and never loses a digit before the point", () => {
    expect([1000, -100, 10, 0, -10.2, 34.68, 2.4, 0.096, 53573.8, -2e6].map(written)).toEqual(
      "1000 −100 10 0 −10.2 34.68 2.4 0.096 53574 −2.00_×_10⁶"
        .split(" ")
        .map((text) => text.replaceAll("_", " ")),
    );
  });
});

describe("two variables", () => {
  test("the walk from (3, 4), and the gradient there", () => {
    expect(twoVariables.points).toEqual({
      start: "(3, 4)",
      gradient: "(6, 8)",
      along: "(0.6, 0.8)",
      walk: ["(3, 4)", "(2.4, 3.2)", "(1.92, 2.56)", "(1.536, 2.048)"],
    });
    expect(twoVariables.steepest).toBe(10);
  });

  test("in a round bowl the order makes no difference", () => {
    expect(twoVariables.round.inTurn).toEqual(twoVariables.round.together);
  });

  test("together and in turn on the 24 people, as in NumPy", () => {
    const steps = twoVariables.races.map(({ rate, together, slopeFirst, interceptFirst }) => [
      rate,
      ...[together, slopeFirst, interceptFirst].map(({ converged, steps: count, met }) =>
        converged ? count : met.join(),
      ),
    ]);
    const away = "diverged()";
    expect(steps).toEqual([
      [0.14, 256, 212, 203],
      [0.17, 304, 165, 158],
      [0.18, away, 153, 146],
      [0.3, away, 109, 109],
      [0.5, away, 11, 11],
      [0.6, away, 852, 746],
      [0.61, away, away, away],
    ]);
  });

  test("the limits: of the largest eigenvalue together, of the spectral radius of a round in turn", () => {
    expect(twoVariables.limits.together).toBeCloseTo(0.1735125, 6);
    expect(twoVariables.limits.inTurn).toBeCloseTo(0.602363, 5);
    expect(twoVariables.upright.limits.together).toBeCloseTo(1, 9);
    expect(twoVariables.upright.limits.inTurn).toBeCloseTo(1, 9);
  });

  test("with heights from their mean both ways meet at every step", () => {
    const { together, turned } = racesOf(settleAll(turnFields, { zero: "mean", rate: 0.4 }));
    expect([together.report.steps, turned.report.steps]).toEqual([12, 12]);
    together.moments.forEach(({ place }, step) => {
      const [slope = NaN, intercept = NaN] = turned.moments[step]?.place ?? [];
      expect(slope).toBeCloseTo(place[0], 9);
      expect(intercept).toBeCloseTo(place[1], 9);
    });
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

describe("batch and stochastic", () => {
  const count = heights.length;

  test("the votes at the lowest cost and their spread, as NumPy has them", () => {
    expect(batchAndStochastic.votes[0]).toBeCloseTo(106.95894777941892, 8);
    const [one] = spreadsOf(settleAll(voteFields, { down: 100 }));
    expect(one?.independent).toBeCloseTo(27.00019836845434, 8);
    const [further] = spreadsOf(settleAll(voteFields, { down: 80 }));
    expect(further?.independent).toBeCloseTo(29.827021846326396, 8);
  });

  test("what is measured over the shuffles is what the formula says, within its own noise", () => {
    for (const seed of [7, 8, 9])
      for (const { size, measured, shuffled } of spreadsOf(settleAll(voteFields, { seed })))
        if (size < count) expect(Math.abs(measured / shuffled - 1)).toBeLessThan(0.2);
        else expect([measured, shuffled]).toEqual([0, 0]);
  });

  test("the gradient of a batch is the mean of the votes of its members", () => {
    for (const size of [1, 5, 24]) {
      const state = settleAll(voteFields, { size, step: 9 });
      const votes = votesAt(lineAt(state));
      for (const { members, mean } of batchesOf(state)) {
        const sum = members.reduce((total, i) => total + (votes[i]?.m ?? NaN), 0);
        expect(mean.m).toBeCloseTo(sum / members.length, 9);
      }
    }
  });

  test("the batch after 1, 5 and 20 epochs, as NumPy has it", () => {
    const [batch = []] = batchAndStochastic.fixed;
    [828.4940194402589, 164.85758238680086, 0.8128603732469344].forEach((excess, i) => {
      expect(batch[i]).toBeCloseTo(excess, 8);
    });
  });

  test("single steps are first after an epoch and last in the end, unless the rate falls", () => {
    const { fixed, decayed } = batchAndStochastic;
    const order = (epoch: number): number[] =>
      [0, 1, 2].toSorted((one, two) => (fixed[one]?.[epoch] ?? 0) - (fixed[two]?.[epoch] ?? 0));
    expect(order(0)).toEqual([2, 1, 0]);
    expect(order(2)).toEqual([1, 0, 2]);
    expect(decayed[2]?.[2]).toBeLessThan(0.1);
    const { at10, at05 } = batchAndStochastic.unrest;
    expect(at05).toBeLessThan(at10 / 2);
  });

  test("a mini-batch of everyone walks the path of the batch, whatever the seed", () => {
    for (const seed of [1, 99]) {
      const [batch, mini] = waysOf(settleAll(wayFields, { size: count, seed }));
      batch?.excess.forEach((excess, i) => {
        expect(mini?.excess[i]).toBeCloseTo(excess, 8);
      });
    }
  });
});

describe("stopping", () => {
  const steps = (course: (typeof stopping)["bowl"]): readonly (number | undefined)[] =>
    [course.gradient, course.value, course.move, course.relative].map(({ step }) => step);

  test("where the rules stop, worked out with 3 · 0.8ᵏ and with NumPy", () => {
    const k = (share: number): number => Math.ceil(Math.log(share) / Math.log(0.8));
    // |∇J| = 6 · 0.8ᵏ, |ΔJ| = 9 · (1/0.64 − 1) · 0.64ᵏ, |Δθ| = 0.75 · 0.8ᵏ.
    const value = Math.ceil(Math.log(0.001 / (9 * (1 / 0.64 - 1))) / Math.log(0.64));
    expect(steps(stopping.bowl)).toEqual([k(0.001 / 6), value, k(0.001 / 0.75), undefined]);
    expect(steps(stopping.plain)).toEqual([0, 1, 1, 1]);
    expect(steps(stopping.valley)).toEqual([undefined, 24, undefined, undefined]);
    expect(stopping.valley.value.distance).toBeCloseTo(2.9299079776266317, 10);
    expect(steps(stopping.toAndFro)).toEqual([undefined, 1, undefined, 1]);
    expect(steps(stopping.tiny)).toEqual([undefined, undefined, 1, 1]);
    expect(stopping.plainSlope).toBeCloseTo(0.0009142489508258598, 14);
    expect(stopping.bowl.steps.distance).toBeCloseTo(3 * 0.8 ** 100, 20);
  });

  test("beside 1000, a change of θ² below half a unit in the last place is none: patience ends", () => {
    const still = Math.ceil(Math.log(2 ** -44 / 9) / Math.log(0.64));
    expect(Math.abs((stopping.offset.patience.step ?? 0) - still - 10)).toBeLessThanOrEqual(1);
    expect(stopping.bowl.patience.step).toBeUndefined();
  });

  test("what is ticked stops with the first of its rules", () => {
    const none = { steps: false, gradient: false, patience: false };
    const any = (change: Readonly<Record<string, unknown>>): number | undefined =>
      raceOf(settleAll(raceFields, { ...none, ...change })).lanes.at(-1)?.fired?.step;
    expect(any({})).toBeUndefined();
    expect(any({ time: true })).toBe(150);
    expect(any({ time: true, gradient: true })).toBe(39);
    expect(any({ time: true, gradient: true, value: true })).toBe(20);
  });
});

describe("momentum", () => {
  test("the factor of a cell is the spectral radius that NumPy finds", () => {
    for (const [condition, rate, beta, radius] of [
      [100, 1.5, 0.8, 0.894427190999916],
      [100, 3.3, 0.66, 0.9313552872565991],
      [10, 1, 0.2, 0.8701562118716422],
      [1000, 0.05, 0.98, 0.9970813791764789],
      [100, 3.8, 0.8, 1.4472135954999574],
      [1000, 2.5, 0.4, 0.9958216453988835],
      [100, 0.3, 0.1, 0.996665427046755],
    ] as const)
      expect(factorOf(condition, rate, beta)).toBeCloseTo(radius, 12);
    expect(factorOf(100, 3.6, 0.8)).toBeCloseTo(1, 7);
  });

  test("a run shrinks by the factor of its cell", () => {
    for (const change of [
      { rate: 1, momentum: 0 },
      { rate: 0.5, momentum: 0.5 },
      { rate: 3.9, momentum: 0.6 },
    ]) {
      const state = settleAll(planeFields, change);
      const costs = planeRunsOf(state).chosen.map((moment) => moment.cost);
      const measured = ((costs[100] ?? NaN) / (costs[60] ?? NaN)) ** (1 / 80);
      expect(measured).toBeCloseTo(factorOf(100, state.rate, state.momentum), 4);
    }
  });

  test("no cell is faster than the best by formula", () => {
    for (const condition of [10, 100, 1000]) {
      const best = bestOf(condition);
      const fastest = factorOf(condition, best.rate, best.momentum);
      const root = Math.sqrt(condition);
      expect(fastest).toBeCloseTo((root - 1) / (root + 1), 6);
      for (let rate = 0.05; rate < 4; rate += 0.05)
        for (let beta = 0; beta < 1; beta += 0.02)
          expect(factorOf(condition, rate, beta)).toBeGreaterThan(fastest - 1e-6);
    }
  });

  test("the steps of the table, by the formulas of the page", () => {
    const digit = (factor: number): number => Math.ceil(-1 / Math.log10(factor));
    for (const { condition, plain, heavy } of momentum.valleys) {
      const root = Math.sqrt(condition);
      expect(plain).toBe(digit((condition - 1) / (condition + 1)));
      expect(heavy).toBe(digit((root - 1) / (root + 1)));
    }
    expect(momentum.limits).toEqual({ at0: 2, at90: 3.8 });
    expect(momentum.rise).toBeGreaterThan(2);
  });
});

describe("prediction", () => {
  test("the best line, its cost, and what it says of a child, by NumPy", () => {
    const { best } = prediction;
    expect(best.slope).toBeCloseTo(14.996647711752875, 10);
    expect(best.intercept).toBeCloseTo(36.19435822303889, 10);
    expect(best.cost).toBeCloseTo(97.5377525597411, 9);
    expect(prediction.level).toBeCloseTo(254.77604166666666, 9);
    expect(prediction.at100).toBeCloseTo(-38.78888033572548, 9);
  });

  test("its errors cancel, so lifting it by 1 costs 1", () => {
    expect(prediction.meanError).toBeCloseTo(0, 12);
    expect(prediction.lifted.cost - prediction.best.cost).toBeCloseTo(1, 10);
  });
});

describe("outliers", () => {
  test("the record is the swapped one, and the rest is the data the other pages take theirs from", () => {
    expect([everyone.heights[swapped], everyone.weights[swapped]]).toEqual([57, 166]);
    expect([everyone.heights.length, everyone.weights.length]).toEqual([200, 200]);
    for (const [record = 0, height, weight] of davis.rows)
      expect([everyone.heights[record - 1], everyone.weights[record - 1]]).toEqual([
        height,
        weight,
      ]);
  });

  test("the slopes with and without it, put right, and with its miss at 170 cm, by NumPy", () => {
    expect(outliers.all.slope).toBeCloseTo(0.23840590619894392, 10);
    expect(outliers.clean.slope).toBeCloseTo(1.1492223138468638, 10);
    expect(outliers.right.slope).toBeCloseTo(1.150091751324466, 10);
    expect(outliers.middle.slope).toBeCloseTo(1.14515007, 8);
    expect(outliers.at190.all).toBeCloseTo(70.56335000585489, 8);
    expect(outliers.at190.clean).toBeCloseTo(87.60525526829363, 8);
  });

  test("its part of the cost and of the pull, by NumPy", () => {
    expect(outliers.voice?.error).toBeCloseTo(-231.24131247333935, 8);
    expect(outliers.voice?.cost).toBeCloseTo(0.7888601856673928, 10);
    expect(outliers.voice?.pull).toBeCloseTo(0.7213236278138334, 10);
    expect(outliers.robust[0]?.pull).toBeCloseTo(0.1196339985314335, 10);
  });

  test("Huber’s lines, by reweighted least squares in NumPy", () => {
    const slopes = outliers.robust.map(({ slope }) => slope);
    [1.0396524895848434, 1.056976586072209, 1.0235520610302908].forEach((slope, i) => {
      expect(slopes[i]).toBeCloseTo(slope, 7);
    });
  });

  test("leaving out any record is a fit of the others", () => {
    const state = settleAll(recordFields, { height: 120, weight: 90 });
    const slopes = slopesWithout(state);
    expect(slopes[swapped]).toBeCloseTo(fitsOf({ ...state, kept: false }).line.slope, 10);
    expect(outliers.without.least).toBeCloseTo(0.21959929975820242, 10);
    expect(outliers.without.most).toBeCloseTo(0.2424781558584472, 10);
  });
});

describe("units and scaling", () => {
  test("condition, limit and steps, by NumPy and for the centimetres in fractions", () => {
    for (const [i, condition, limit, steps] of [
      [0, 12134454.760671366, 3.433245830085699e-5, 46272083],
      [1, 69.91493055555556, 0.014303096521069753, 324],
      [3, 47.508172762566325, 0.1735125415152664, 202],
      [4, 1, 1, 1],
    ] as const) {
      const unit = scaling.units[i];
      expect((unit?.condition ?? NaN) / condition).toBeCloseTo(1, 9);
      expect((unit?.limit ?? NaN) / limit).toBeCloseTo(1, 9);
      // A rate of six digits is not exactly half the limit.
      expect((unit?.steps ?? NaN) / steps).toBeCloseTo(1, 5);
    }
  });

  test("the steps that are foretold are the steps it takes", () => {
    const state = { share: 0.9 };
    for (const { bowl, rate, steps = 0, unit } of coursesOf(state).slice(1)) {
      let [slope, intercept] = [0, 100];
      const cost = (): number =>
        unit.x.reduce((sum, x, i) => sum + (intercept + slope * x - (weights[i] ?? 0)) ** 2, 0) /
        unit.x.length;
      let count = 0;
      for (; cost() > 1.001 * bowl.lowest; count++) {
        const errors = unit.x.map((x, i) => intercept + slope * x - (weights[i] ?? 0));
        const mean = (values: readonly number[]): number =>
          values.reduce((sum, value) => sum + value, 0) / values.length;
        slope -= 2 * rate * mean(errors.map((error, i) => error * (unit.x[i] ?? 0)));
        intercept -= 2 * rate * mean(errors);
      }
      expect(count).toBe(steps);
    }
  });

  test("the same data, the same best line and the same start in all units", () => {
    const courses = coursesOf({ share: 0.5 });
    const costs = courses.map(({ bowl }) => bowl.lowest);
    for (const cost of costs) expect(cost).toBeCloseTo(97.5377525597411, 7);
    for (const { moments } of courses) expect(moments[0]?.excess).toBeCloseTo(1254.503914107, 6);
    expect(courses[1]?.moments[60]?.excess).toBeCloseTo(39.34974512090524, 4);
    expect(units.map(({ x }) => x.length)).toEqual([24, 24, 24]);
  });

  test("at the limit no unit arrives, and above it all diverge", () => {
    for (const share of [1, 1.05])
      expect(coursesOf({ share }).map(({ steps }) => steps)).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    for (const { moments } of coursesOf({ share: 1.05 }))
      expect(moments.at(-1)?.excess).toBeGreaterThan(moments[0]?.excess ?? Infinity);
  });
});

describe("many variables", () => {
  const close = (values: readonly number[], expected: readonly number[]): void => {
    expected.forEach((value, i) => {
      expect(values[i]).toBeCloseTo(value, 9);
    });
  };
  const plain = [
    0.2793553341106261, 0.21375305920525933, -1.5414987791070123, 0.9966685359630488,
    0.6313622683735803, 0.9996019136887955,
  ];

  test("the exact coefficients without and with a penalty, by NumPy", () => {
    close(manyVariables.exact, plain);
    close(problem({ standard: false, ridge: 0 }).exact, plain);
    close(
      manyVariables.ridged,
      [
        0.34787694395864377, 0.21876016474454815, -0.25698650681149365, 0.0006770308130127237,
        0.15737098117496562, 0.39401728108111467,
      ],
    );
    close(
      problem({ standard: false, ridge: 0.01 }).exact,
      [
        0.3396047337078894, 0.23154059415226974, -0.8880652516578311, 0.4929178793007426,
        0.39951576607393857, 0.6572344784822595,
      ],
    );
  });

  test("condition numbers, correlation and R², by NumPy", () => {
    const { conditions, explained, likeness, predictable } = manyVariables;
    expect(conditions.raw / 37793095.72029388).toBeCloseTo(1, 8);
    expect(conditions.standard).toBeCloseTo(256.63361925908924, 8);
    expect(conditions.ridged).toBeCloseTo(41.28651013680745, 9);
    expect(likeness).toBeCloseTo(0.8292786858146943, 12);
    expect(explained.plain).toBeCloseTo(0.47559117845997634, 9);
    expect(explained.ridged).toBeCloseTo(0.4446388044784816, 9);
    expect(explained.strong).toBeCloseTo(0.4010976893023839, 9);
    expect(predictable).toBeCloseTo(0.9816359932788008, 6);
    expect(patients.rows.length).toBe(44);
  });

  test("gradient descent after 200 steps, by NumPy", () => {
    const run = runOf(settleAll(manyFields));
    expect(run.values.rate).toBe(0.773);
    const { coefficients } = at(run, 200);
    [0.33651141, 0.22134569, -0.70982249, 0.34258115, 0.32966974, 0.61091605].forEach(
      (value, i) => {
        expect(coefficients[i]).toBeCloseTo(value, 7);
      },
    );
  });

  test("in raw units only the methods that learn the curvature arrive", () => {
    const arrived = manyVariables.methods.filter(({ raw }) => raw < 1e-6);
    expect(arrived.map(({ title }) => title)).toEqual(["Conjugate gradients", "L-BFGS"]);
    for (const step of Object.values(manyVariables.arrival)) expect(step).toBeGreaterThan(0);
  });
});

test("every package has its page", () => {
  expect(packages.map(({ page }) => page)).toEqual(
    expect.arrayContaining(["/api/models/", "/api/autodiff-trace/", "/api/autodiff-compile/"]),
  );
  expect(packages.length).toBeGreaterThanOrEqual(7);
});

describe("your own data", () => {
  test("three quarters of the patients, as numpy.linalg.lstsq fits them", () => {
    const { fit, aside, taken, missed, missedByMean } = ownData;
    expect([ownData.rows, ownData.columns, aside.length, taken]).toEqual([442, 11, 111, 331]);
    const expected = [
      -229.20813472, -19.84532325, 5.87592062, 1.07250323, -1.08158242, 39.87450739,
    ];
    expected.forEach((value, j) => {
      expect(fit.params[j]).toBeCloseTo(value, 7);
    });
    expect(fit.rSquared).toBeCloseTo(0.488108105564414, 9);
    expect(missed).toBeCloseTo(51.90649394, 7);
    expect(missedByMean).toBeCloseTo(78.18810123, 7);
    expect(new Set(aside).size).toBe(111);
  });

  test("the file is the data of scikit-learn 1.2.1: its least squares, solved with 50 digits", () => {
    const table = readCsv(patientsCsv);
    const features = table.columns.map(({ name }) => name).slice(0, -1);
    const { x, y } = selectExamples(table, { features, target: "progression" });
    const { intercept, coefficients } = leastSquares(x, Array.from(y));
    const expected = [
      -334.5671385188, -0.0363612242, -22.8596480905, 5.6029620919, 1.1168079933, -1.0899963341,
      0.7464504555, 0.3720047151, 6.533831936, 68.4831249648, 0.2801169893,
    ];
    [intercept, ...coefficients].forEach((value, j) => {
      expect(value / (expected[j] ?? NaN)).toBeCloseTo(1, 8);
    });
  });
});
