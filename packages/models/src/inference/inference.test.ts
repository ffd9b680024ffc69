import { absoluteError } from "@descent/losses";
import { maxSteps } from "@descent/optimizers";
import { expect, test } from "vitest";
import diabetes from "../../reference/diabetes.json" with { type: "json" };
import reference from "../../reference/inference.json" with { type: "json" };
import { fitLinearRegression } from "../fit-linear-regression.js";
import type { FitOptions } from "../fit-options.js";
import { frequencyWeights, precisionWeights } from "../weights.js";
import { heights, weights } from "../women.fixture.js";
import { inference, type LinearInference } from "./inference.js";

const women = { x: heights, y: weights };

const available = (options: FitOptions): LinearInference => {
  const found = inference(fitLinearRegression(options));
  if (!found.available) throw new Error(found.reason);
  return found;
};

const near = (seen: number | null | undefined, expected: string, digits = 1e-10): void => {
  expect(Math.abs((seen ?? NaN) / Number(expected) - 1)).toBeLessThan(digits);
};

// Values of reference/inference.json: 50-digit arithmetic by mpmath, by other formulas. Those of `women`
// and `diabetes` are the ones that R's lm and statsmodels print.
const cases = [
  ["women", women, reference.women],
  ["through the origin", { ...women, intercept: false }, reference.origin],
  [
    "precision weights",
    { ...women, weights: precisionWeights(reference.weights) },
    reference.precision,
  ],
  [
    "frequency weights",
    { ...women, weights: frequencyWeights(reference.weights) },
    reference.frequency,
  ],
  ["diabetes", { x: diabetes.x, y: diabetes.y }, { ...reference.diabetes, residuals: [] }],
] as const;

test.each(cases)("%s: errors, t, p, intervals and R²", (_name, options, expected) => {
  const found = available(options);
  const estimates = [...(found.intercept ? [found.intercept] : []), ...found.coefficients];
  expect(found.degreesOfFreedom).toBe(expected.df);
  near(found.residualStandardError, expected.error);
  estimates.forEach(({ value, standardError, t, p, interval }, j) => {
    near(value, expected.params[j] ?? "", 1e-8);
    near(standardError, expected.standardErrors[j] ?? "", 1e-12);
    near(t, expected.t[j] ?? "", 1e-8);
    near(p, expected.p[j] ?? "", 1e-8);
    near(interval()[0], expected.low[j] ?? "", 1e-8);
  });
  expect(estimates.length).toBe(expected.params.length);
  near(found.rSquared.centred, expected.centred);
  near(found.rSquared.uncentred, expected.uncentred);
  near(found.rSquared.adjusted, expected.adjusted);
  near(found.overall.f, expected.f);
  near(found.overall.p, expected.fp, 1e-9);
  const { at, value, standardError, confidence, prediction } = expected.prediction;
  const [there] = found.predict([at]);
  near(there?.value, value);
  near(there?.standardError, standardError);
  for (const end of [0, 1]) {
    near(there?.confidence[end], confidence[end] ?? "");
    near(there?.prediction[end], prediction[end] ?? "");
  }
});

test.each(cases.slice(0, 4))("%s: residuals, leverages, Cook's distances", (_, options, rows) => {
  const found = available(options);
  const expected = rows as typeof reference.women;
  const lists = [
    [found.residuals, expected.residuals],
    [found.standardizedResiduals, expected.standardized],
    [found.leverages, expected.leverages],
    [found.cooksDistances, expected.cooks],
  ] as const;
  for (const [seen, values] of lists) {
    expect(seen.length).toBe(15);
    values.forEach((value, i) => {
      near(seen[i], value, 1e-9);
    });
  }
  expect(found.leverages).toBe(found.leverages);
});

test("an offset of 1e12 costs no digits", () => {
  const found = available({ x: heights.map((height) => height + 1e12), y: weights });
  near(found.coefficients[0]?.standardError, reference.women.standardErrors[1] ?? "", 1e-12);
  near(found.overall.f, reference.women.f);
});

test("a unit of weights makes no difference to precision weights", () => {
  const unit = available({ ...women, weights: precisionWeights(heights.map(() => 1e-200)) });
  near(unit.coefficients[0]?.standardError, reference.women.standardErrors[1] ?? "");
  near(unit.overall.p, reference.women.fp);
});

test("an example that decides its own prediction has no Cook's distance", () => {
  const x = [
    [1, 0],
    [2, 0],
    [4, 0],
    [5, 1],
  ];
  const { leverages, cooksDistances, standardizedResiduals } = available({ x, y: [1, 3, 4, 9] });
  expect(leverages[3]).toBeCloseTo(1, 12);
  expect(leverages.reduce((sum, h) => sum + h, 0)).toBeCloseTo(3, 12);
  for (const entry of [...cooksDistances, ...standardizedResiduals]) {
    expect(entry === null || Number.isFinite(entry)).toBe(true);
  }
});

const reasonOf = (options: FitOptions): string => {
  const found = inference(fitLinearRegression(options));
  return found.available ? "" : found.reason;
};

test("what forbids inference stands in the place of the numbers", () => {
  expect(reasonOf({ ...women, loss: absoluteError })).toMatch(
    /^Classical .* this fit is by absoluteError\.$/,
  );
  expect(
    reasonOf({
      x: heights.map((height) => [height, 2.54 * height]),
      y: weights,
      names: ["inches", "centimetres"],
    }),
  ).toMatch(/^Columns that depend on others \((inches|centimetres)\) .* the rank is 2\.$/);
  expect(reasonOf({ ...women, learningRate: 1e-3, until: maxSteps(3) })).toMatch(
    /^The fit did not converge\. Stopped after 3 steps/,
  );
  expect(reasonOf({ x: [1, 2], y: [1, 5] })).toMatch(/no degrees of freedom/);
  for (const y of [
    [5, 5, 5],
    [1, 2, 3],
    [0.1, 0.2, 0.3],
    [1e12 + 1, 1e12 + 2, 1e12 + 3],
  ])
    expect(reasonOf({ x: [1, 2, 3], y })).toMatch(/^The line meets every target, to rounding/);
  // Half a unit off, where the targets are good for an eight-thousandth.
  expect(reasonOf({ x: [1, 2, 3], y: [1e12, 1e12 + 0.5, 1e12] })).toBe("");
});

test("targets whose squares vanish have the errors of the same in another unit", () => {
  const y = [2.2, 3.8, 6.1, 8.3, 9.6];
  const [far, near] = [1e-300, 1].map((unit) =>
    available({ x: [1, 2, 3, 4, 5], y: y.map((entry) => entry * unit) }),
  );
  const ratio = Number(far?.residualStandardError) / Number(near?.residualStandardError);
  expect(ratio / 1e-300).toBeCloseTo(1, 12);
});

test("a fit that was told to converge early is no least squares", () => {
  const early = { ...fitLinearRegression({ ...women, learningRate: 1e-3, until: maxSteps(3) }) };
  const found = inference({ ...early, report: { ...early.report, converged: true } });
  expect(found.available ? "" : found.reason).toMatch(/it was stopped early\.$/);
});

test("through the origin, the origin is certain, and targets without spread have no centred R²", () => {
  const found = available({ x: heights, y: heights.map(() => 5), intercept: false });
  expect(found.predict([0])[0]).toMatchObject({ value: 0, standardError: 0, confidence: [0, 0] });
  expect(found.rSquared.centred).toBeNull();
  expect(found.rSquared.uncentred).toBeGreaterThan(0.99);
});

test("levels and rows are checked", () => {
  const found = available(women);
  expect(() => found.coefficients[0]?.interval(1)).toThrow(
    "interval(level): must be between 0 and 1, got 1",
  );
  expect(() => found.predict([[1, 2]])).toThrow("predict(x): must have 1 columns, got 2");
});
