import { seededRandom } from "@descent/data";
import { maxSteps } from "@descent/optimizers";
import fc from "fast-check";
import { expect, test } from "vitest";
import diabetes from "../../reference/diabetes.json" with { type: "json" };
import reference from "../../reference/logistic.json" with { type: "json" };
import { modelFrom, modelOf } from "../carry/saved-model.js";
import { lasso } from "../penalties/lasso.js";
import { ridge } from "../penalties/ridge.js";
import { frequencyWeights, precisionWeights } from "../weights.js";
import { fitLogisticRegression } from "./fit-logistic-regression.js";
import type { LogisticOptions } from "./logistic-fit.js";
import { logisticInference } from "./logistic-inference.js";

const { x } = diabetes;
const y = diabetes.y.map((target) => Number(target > reference.threshold));
const { small, weighted } = reference;

const near = (seen: number | undefined, expected: string | undefined, digits = 1e-10): void => {
  expect(Math.abs((seen ?? NaN) / Number(expected) - 1)).toBeLessThan(digits);
};

const counts = frequencyWeights(weighted.weights);
const cases: readonly (readonly [string, LogisticOptions, typeof reference.plain])[] = [
  ["diabetes", { x, y }, reference.plain],
  ["diabetes with ridge", { x, y, penalty: ridge(reference.ridge.alpha) }, reference.ridge],
  ["six examples", { x: small.x, y: small.y }, small],
  ["six examples with weights", { x: weighted.x, y: weighted.y, weights: counts }, weighted],
];

// reference/logistic.json: 50-digit arithmetic by mpmath.
test.each(cases)("%s: coefficients to 1e-8, and errors", (_name, options, expected) => {
  const fit = fitLogisticRegression(options);
  expect(fit.report.converged).toBe(true);
  expect(fit.separation).toBeNull();
  fit.params.forEach((param, j) => {
    near(param, expected.params[j]);
  });
  near(fit.cost, expected.cost);
  const found = logisticInference(fit);
  if (!found.available) {
    expect(found.reason).toMatch(/without a penalty; this one has ridge\(0\.001\)/);
    return;
  }
  [found.intercept, ...found.coefficients].forEach((estimate, j) => {
    near(estimate?.standardError, expected.standardErrors[j]);
    near(estimate?.t, expected.z[j], 1e-9);
    near(estimate?.p, expected.p[j], 1e-8);
  });
});

test("a repeated row is one of frequency 2, for deviances and errors too", () => {
  const weights = frequencyWeights(weighted.weights);
  const once = fitLogisticRegression({ x: weighted.x, y: weighted.y, weights });
  const rows = weighted.x.flatMap((_, i) => new Array<number>(weighted.weights[i] ?? 0).fill(i));
  const repeated = fitLogisticRegression({
    x: rows.map((i) => weighted.x[i] ?? NaN),
    y: rows.map((i) => weighted.y[i] ?? NaN),
  });
  const [one, other] = [once, repeated].map(logisticInference);
  if (!one?.available || !other?.available) throw new Error("no inference");
  expect(one.degreesOfFreedom).toBe(other.degreesOfFreedom);
  expect(one.deviance).toBeCloseTo(other.deviance, 10);
  expect(one.nullDeviance).toBeCloseTo(other.nullDeviance, 10);
  expect(one.coefficients[0]?.interval()[0]).toBeCloseTo(
    other.coefficients[0]?.interval()[0] ?? NaN,
    9,
  );
});

test("in one column, separation is found where it is and nowhere else", () => {
  const example = fc.record({ at: fc.integer({ min: -9, max: 9 }), y: fc.constantFrom(0, 1) });
  fc.assert(
    fc.property(fc.array(example, { minLength: 3, maxLength: 12 }), (examples) => {
      const [zeros, ones] = [0, 1].map((y) =>
        examples.filter((e) => e.y === y).map(({ at }) => at),
      );
      fc.pre(zeros !== undefined && ones !== undefined && zeros.length > 0 && ones.length > 0);
      fc.pre(new Set(examples.map(({ at }) => at)).size > 1);
      const gap = (low: readonly number[], high: readonly number[]): number =>
        Math.min(...high) - Math.max(...low);
      const widest = Math.max(gap(zeros, ones), gap(ones, zeros));
      const { separation, report } = fitLogisticRegression({
        x: examples.map(({ at }) => at),
        y: examples.map(({ y }) => y),
      });
      const expected = widest > 0 ? "complete" : widest === 0 ? "quasi-complete" : undefined;
      expect(separation?.kind).toBe(expected);
      expect(report.converged).toBe(expected === undefined);
      if (separation) expect(separation.columns).toEqual(["column 0"]);
    }),
    { seed: 20261121, numRuns: 300 },
  );
});

test("a combination of columns that separates is found, one wrong example ends it", () => {
  const random = seededRandom(20261121);
  const rows = Array.from({ length: 60 }, () => [random(), 100 * random() + 1e6]);
  const side = rows.map(([a = 0, b = 0]) => Number(a + (b - 1e6) / 100 > 1));
  const { separation, report } = fitLogisticRegression({ x: rows, y: side, names: ["a", "b"] });
  expect(separation).toMatchObject({ kind: "complete", separated: 60, columns: [] });
  expect(report.sentence).toContain(
    "separated by a combination of the columns (60 of 60 examples)",
  );
  expect(report.warnings[0]).toBe(separation?.sentence);
  // The example in the middle of class 1.
  const far = rows.findIndex(([a = 0, b = 0]) => a + (b - 1e6) / 100 > 1.5);
  const wrong = side.map((y, i) => (i === far ? 0 : y));
  const overlapping = fitLogisticRegression({ x: rows, y: wrong });
  expect(overlapping.separation).toBeNull();
  expect(overlapping.report.converged).toBe(true);
});

test("what separates nothing but a few examples is named", () => {
  const flagged = [1, 2, 3, 4, 5, 2, 1].map((dose, i) => [dose, Number(i > 3)]);
  const options = { x: flagged, y: [0, 0, 1, 0, 1, 1, 1], names: ["dose", "flag"] };
  const fit = fitLogisticRegression(options);
  expect(fit.separation).toMatchObject({ kind: "quasi-complete", separated: 3, columns: ["flag"] });
  const found = logisticInference(fit);
  expect(found.available ? "" : found.reason).toBe(fit.separation?.sentence);
  const penalised = fitLogisticRegression({ ...options, penalty: ridge(0.01) });
  expect([penalised.separation, penalised.report.converged]).toEqual([null, true]);
});

test("offsets of 1e12, other units and dependent columns make no difference", () => {
  const plain = fitLogisticRegression({ x: small.x, y: small.y });
  const far = fitLogisticRegression({ x: small.x.map((x) => 1e12 + x), y: small.y });
  near(far.coefficients[0], small.params[1], 1e-9);
  const unlike = fitLogisticRegression({ x: small.x.map((x) => [1e-9 * x, 7]), y: small.y });
  near(Number(unlike.coefficients[0]) * 1e-9, small.params[1]);
  expect(unlike.coefficients[1]).toBe(0);
  expect(unlike.report.warnings).toEqual(["column 1 is constant and tells nothing"]);
  const found = logisticInference(unlike);
  expect(found.available ? "" : found.reason).toBe("Columns depend on others: the rank is 2 of 3.");
  expect(modelFrom(modelOf(plain)).predict(small.x)[2]).toBeCloseTo(
    plain.predict(small.x)[2] ?? NaN,
    12,
  );
});

test("through the origin there is no intercept, and even odds are the null", () => {
  const at = [-2, -1, 1, 2, 0.5];
  const fit = fitLogisticRegression({ x: at, y: [0, 1, 0, 1, 1], intercept: false });
  expect(fit.intercept).toBe(0);
  const found = logisticInference(fit);
  if (!found.available) throw new Error(found.reason);
  expect(found.intercept).toBeNull();
  expect(found.coefficients[0]?.standardError).toBeGreaterThan(0);
  const options = { x: at.map((x) => [x, 7]), y: [0, 0, 1, 1, 1], intercept: false };
  const apart = fitLogisticRegression({ ...options, names: ["x", "seven"] });
  expect(apart.separation).toMatchObject({ kind: "complete", columns: ["x"] });
  const turned = fitLogisticRegression({ ...options, x: at.map((x) => -x) });
  expect(turned.separation?.columns).toEqual(["column 0"]);
  expect(found.nullDeviance).toBeCloseTo(10 * Math.LN2, 12);
  expect(found.deviance).toBeLessThan(found.nullDeviance);
});

test("a search cut short, or weights that are no counts, have no inference", () => {
  const short = logisticInference(
    fitLogisticRegression({ x: small.x, y: small.y, until: maxSteps(1) }),
  );
  expect(short.available ? "" : short.reason).toMatch(
    /^The fit did not converge\. Stopped after 1 step/,
  );
  const weights = precisionWeights(weighted.weights);
  const { x, y } = weighted;
  const precise = logisticInference(fitLogisticRegression({ x, y, weights }));
  expect(precise.available ? "" : precise.reason).toMatch(/use frequencyWeights/);
});

test("bad classes, penalties and rows are refused", () => {
  const call = "fitLogisticRegression";
  expect(() => fitLogisticRegression({ x: [1, 2, 3], y: [0, 2, 1] })).toThrow(
    `${call}(y): must be 0 or 1, got 2 at row 1`,
  );
  expect(() => fitLogisticRegression({ x: [1, 2], y: [1, 1] })).toThrow(
    `${call}(y): must have both classes, 0 and 1, got 1`,
  );
  expect(() => fitLogisticRegression({ x: [1, 2], y: [1, 0], penalty: lasso(1) })).toThrow(
    `${call}(penalty): must have a curvature, as ridge has, got "lasso(1)"`,
  );
  expect(() => fitLogisticRegression({ x: [1, 2], y: [1, 0], loss: 1 } as never)).toThrow(
    `${call}(options): must be among x, y`,
  );
  expect(() => fitLogisticRegression({ x: [1, 2], y: [1, 0], weights: [1, 1] } as never)).toThrow(
    `${call}(weights): must be by precisionWeights or frequencyWeights, got an array of 2`,
  );
  const { predict } = fitLogisticRegression({ x: small.x, y: small.y });
  expect(() => predict([[1, 2]])).toThrow("predict(x): must have 1 columns, got 2");
  expect(() => predict([1e308 * 10])).toThrow("predict(x): must be a finite number");
});
