import { halfSquaredError, squaredError } from "@descent/losses";
import { gradientDescent, maxSteps } from "@descent/optimizers";
import { expect, test } from "vitest";
import { fitLinearRegression } from "./fit-linear-regression.js";
import { synthetic } from "./synthetic.fixture.js";
import { heights, weights } from "./women.fixture.js";

const centimetres = { x: heights.map((height) => 2.54 * height), y: weights, standardize: false };

test.each([
  [squaredError, "(MSE)", "3.65e-5", "274"],
  [halfSquaredError, "(half-MSE)", "7.30e-5", "137"],
] as const)(
  "raw centimetres at rate 0.01, $0.name: foreseen, and stopped at the last finite step",
  (loss, known, limit, times) => {
    const fit = fitLinearRegression({ ...centimetres, loss, learningRate: 0.01 });
    const words =
      `learning rate 0.01 is ${times} times the limit ${limit} for the mean of ${loss.name} ${known} ` +
      `on these columns; use at most ${limit}, or standardize`;
    expect(fit.report.warnings).toEqual([words]);
    expect(fit.report.sentence).toContain(`As foreseen: ${words}.`);
    expect(fit.report.converged).toBe(false);
    expect(fit.report.met).toContain("diverged()");
    expect([...fit.params, fit.cost, fit.rSquared]).toSatisfy((numbers: number[]) =>
      numbers.every(Number.isFinite),
    );
  },
);

test("an overflow ends the run at the last finite step, in the same words", () => {
  const { report, params } = fitLinearRegression({ ...centimetres, learningRate: 1e150 });
  expect(report.sentence).toContain("became Infinity at step 1");
  expect(report.sentence).toContain("As foreseen: learning rate 1e+150 is");
  expect(params.every(Number.isFinite)).toBe(true);
});

test("the limit is where descent tips over", () => {
  const { x, y } = synthetic(50, 3);
  for (const standardize of [true, false]) {
    const options = { x, y, standardize };
    const limit = fitLinearRegression(options).report.learningRateLimit ?? NaN;
    const until = maxSteps(3000);
    const below = fitLinearRegression({ ...options, learningRate: 0.99 * limit, until });
    const above = fitLinearRegression({ ...options, learningRate: 1.01 * limit, until });
    expect(below.report.warnings).toEqual([]);
    expect(below.cost).toBeLessThan(2 * (fitLinearRegression(options).cost + 0.01));
    expect(above.report.met).toContain("diverged()");
    expect(above.report.warnings[0]).toMatch(/^learning rate .* is 1\.01 times the limit/);
    expect(above.report.warnings[0]?.endsWith(", or standardize")).toBe(!standardize);
  }
});

test("a rate without a foreseen end says nothing, nor does an optimizer of one's own", () => {
  const fine = fitLinearRegression({ x: heights, y: weights, learningRate: 0.1 });
  expect(fine.report.warnings).toEqual([]);
  const own = fitLinearRegression({ ...centimetres, optimizer: gradientDescent(0.01) });
  expect(own.report.met).toContain("diverged()");
  expect(own.report.sentence).not.toContain("As foreseen");
  expect(own.report.learningRateLimit).toBeCloseTo(3.6523762557652706e-5, 11);
});

test("limits of any size are written in three digits, rounded down", () => {
  const words = (scale: number): string =>
    fitLinearRegression({
      x: [scale],
      y: [1],
      intercept: false,
      standardize: false,
      learningRate: 1e12,
      until: maxSteps(0),
    }).report.warnings.join();
  // The limit is 2/(2 scale²).
  expect(words(1)).toContain("the limit 1 for");
  expect(words(1e-2)).toContain("the limit 10000 for");
  expect(words(3)).toContain("the limit 0.111 for");
  expect(words(1e-4)).toContain("is 10000 times the limit 1.00e8 for");
  expect(words(300)).toContain("the limit 1.11e-5 for");
});
