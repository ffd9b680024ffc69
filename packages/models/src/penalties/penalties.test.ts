import { halfSquaredError } from "@descent/losses";
import { standardize } from "@descent/data";
import { adam } from "@descent/optimizers";
import fc from "fast-check";
import { expect, test } from "vitest";
import diabetes from "../../reference/diabetes.json" with { type: "json" };
import penalised from "../../reference/penalised.json" with { type: "json" };
import { fitLinearRegression } from "../fit-linear-regression.js";
import { inference } from "../inference/inference.js";
import { heights, weights } from "../women.fixture.js";
import { elasticNet } from "./elastic-net.js";
import { lasso } from "./lasso.js";
import { proximal } from "./proximal.js";
import { ridge } from "./ridge.js";

const { x, y } = diabetes;
const near = (seen: number, expected: number | string): void => {
  expect(Math.abs(seen - Number(expected))).toBeLessThan(
    1e-8 * Math.max(1, Math.abs(Number(expected))),
  );
};

// reference/penalised.json names where its values come from.
test.each(penalised.models)("$model, alpha $alpha: the diabetes data to 1e-8", (model) => {
  const { alpha, l1Ratio = 0 } = model;
  const standard = model.data.includes("standardised");
  const penalty =
    model.model === "ridge"
      ? ridge(alpha / y.length)
      : l1Ratio === 1
        ? lasso(alpha)
        : elasticNet({ lasso: alpha * l1Ratio, ridge: (alpha * (1 - l1Ratio)) / 2 });
  const fit = standard
    ? fitLinearRegression({ x: standardize(x).matrix, y, loss: halfSquaredError, penalty })
    : fitLinearRegression({ x, y, penalty });
  expect(fit.report.converged).toBe(true);
  near(fit.intercept, model.intercept);
  model.coef.forEach((expected, j) => {
    near(fit.coefficients[j] ?? NaN, expected);
    if (Number(expected) === 0) expect(Math.abs(fit.coefficients[j] ?? NaN)).toBe(0);
  });
  expect(fit.report.cost).toContain(` + ${penalty.name}`);
  expect(fit.penalty).toBe(penalty.name);
  const found = inference(fit);
  expect(found.available ? "" : found.reason).toMatch(/without a penalty; this one has/);
});

test("the proximal operator is where τ P(u) + ½(u − v)² is least", () => {
  const number = fc.double({ min: -5, max: 5, noNaN: true });
  const strength = fc.double({ min: 0, max: 3, noNaN: true });
  const step = fc.double({ min: 1e-3, max: 3, noNaN: true });
  fc.assert(
    fc.property(number, number, strength, strength, step, (v, other, a, b, tau) => {
      for (const penalty of [ridge(a), lasso(a), elasticNet({ lasso: a, ridge: b })]) {
        const at = (u: number): number => tau * penalty.value(u) + (u - v) ** 2 / 2;
        const u = penalty.proximal(v, tau);
        expect(at(u)).toBeLessThanOrEqual(at(other) + 1e-12);
        expect(at(u)).toBeLessThanOrEqual(at(u + (other - u) / 1000) + 1e-12);
      }
    }),
    { seed: 20261121 },
  );
});

test("no penalty to speak of is no penalty, and one that is overwhelming leaves the mean", () => {
  const none = fitLinearRegression({ x: heights, y: weights, penalty: ridge(0) });
  near(none.coefficients[0] ?? NaN, 3.45);
  const all = fitLinearRegression({ x: heights, y: weights, penalty: lasso(1e6) });
  expect(all.report.converged).toBe(true);
  expect(Math.abs(all.coefficients[0] ?? NaN)).toBe(0);
  near(all.intercept, 2051 / 15);
});

test("raw columns and batches are penalised alike", () => {
  const centred = heights.map((height) => height - 65);
  const penalty = ridge(1);
  const standard = fitLinearRegression({ x: centred, y: weights, penalty });
  const raw = fitLinearRegression({ x: centred, y: weights, penalty, standardize: false });
  near(raw.coefficients[0] ?? NaN, standard.coefficients[0] ?? NaN);
  // Σ x y/(Σ x² + N α), by hand.
  near(standard.coefficients[0] ?? NaN, 966 / 295);
  const dealt = fitLinearRegression({ x: centred, y: weights, penalty, batchSize: 5, seed: 1 });
  expect(Math.abs((dealt.coefficients[0] ?? NaN) - 966 / 295)).toBeLessThan(0.02);
});

test("without scales every parameter has the penalty", () => {
  // Soft thresholding, by hand.
  const context = { step: 0, params: [1, 1], value: 0, gradient: [0, 0], evaluate: () => context };
  const [delta] = proximal(lasso(1), 0.5).update([-4, 1], null, context);
  expect(delta).toEqual([1 - 2.5, 1]);
});

test("bad penalties are refused", () => {
  expect(() => ridge(-1)).toThrow("ridge(alpha): must be a finite number of at least 0, got -1");
  expect(() => lasso(NaN)).toThrow("lasso(alpha): must be a finite number of at least 0, got NaN");
  expect(() => elasticNet({ lasso: 1, ridge: Infinity })).toThrow("elasticNet(ridge)");
  expect(() => elasticNet({ lasso: 1, ridge: 1, l1: 2 } as never)).toThrow(
    "must be among lasso, ridge",
  );
  expect(() => proximal(ridge(1), 0)).toThrow(
    "proximal(rate): must be a positive finite number, got 0",
  );
  const options = { x: heights, y: weights };
  expect(() => fitLinearRegression({ ...options, penalty: {} as never })).toThrow(
    "fitLinearRegression(penalty): must be a penalty, such as ridge(0.1)",
  );
  expect(() => fitLinearRegression({ ...options, penalty: ridge(1), optimizer: adam(1) })).toThrow(
    "fitLinearRegression(penalty): must be a penalty, such as ridge(0.1), and not with an optimizer",
  );
  const bowl = ([a = 0]: readonly number[]) => ({ value: a * a, gradient: [2 * a] });
  const mixed = proximal(ridge(1), 0.1, [1, 2]);
  expect(() =>
    mixed.update([1], null, { step: 0, params: [1], ...bowl([1]), evaluate: bowl }),
  ).toThrow("proximal(scales): must have 1 entries, got 2");
  expect(proximal(ridge(1), () => 0.1).name).toBe("proximal(ridge(1), schedule)");
});
