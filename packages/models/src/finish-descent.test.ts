import { halfSquaredError, huberLoss } from "@descent/losses";
import { adam, maxSteps } from "@descent/optimizers";
import { expect, test } from "vitest";
import { fitLinearRegression } from "./fit-linear-regression.js";
import { inference } from "./inference/inference.js";
import { ridge } from "./penalties/ridge.js";
import { precisionWeights } from "./weights.js";

/** Powers of 0 … 20, and a polynomial in them with whole coefficients, which numbers hold exactly. */
const points = Array.from({ length: 21 }, (_, i) => i);
const powers = (degree: number): number[][] =>
  points.map((at) => Array.from({ length: degree }, (_, k) => at ** (k + 1)));
const polynomial = (coefficients: readonly number[]): number[] =>
  points.map((at) => coefficients.reduceRight((sum, c) => sum * at + c, 0));

/** In how many digits the worst of some numbers is right. */
const digits = (found: readonly number[], exact: readonly number[]): number =>
  Math.min(...found.map((entry, i) => -Math.log10(Math.abs(entry / Number(exact[i]) - 1))), 16);

test("what descent on squares would take too many steps for is solved by QR, and named so", () => {
  const exact = [1, 1, 1, 1, 1, 1];
  const options = { x: powers(5), y: polynomial(exact) };
  const { params, report, distanceToExact } = fitLinearRegression(options);
  expect(digits(params, exact)).toBeGreaterThan(8.5);
  expect(report).toMatchObject({
    converged: true,
    method: "qr",
    optimizer: "none",
    learningRate: null,
    steps: 0,
    criteria: [],
  });
  expect(report.sentence).toMatch(
    /^Solved by QR, as descent would need about 7\d000000 steps, more than 10000\. Condition number 1630\.$/,
  );
  expect(distanceToExact).toBe(0);
});

test("what descent did not come to, though it was begun, is solved by QR too", () => {
  // Of three columns that depend on one another, two are nearly the same.
  const x = points.map((at) => [at, at + Math.sin(at) / 100, 3 * at]);
  const y = points.map((at) => Math.sin(at));
  const { report, rSquared } = fitLinearRegression({ x, y });
  expect([report.method, report.steps, report.converged]).toEqual(["qr", 10_000, true]);
  expect(report.sentence).toBe(
    "Solved by QR, as descent had not converged after 10000 steps. Condition number Infinity.",
  );
  expect(report.warnings.join()).toMatch(/^columns that depend on others: (0|2); infinitely many/);
  expect(rSquared).toBeCloseTo(1, 12);
});

test("a gradient that is small although the minimum is far is not believed", () => {
  // Along the difference of the columns the cost is flat to 10⁻²⁰, and all of the slope is there.
  const x = points.map((at) => [Math.cos(at), Math.cos(at) + 1e-10 * Math.sin(at)]);
  const y = points.map((at) => Math.sin(at));
  const fit = fitLinearRegression({ x, y, intercept: false });
  expect(fit.report.method).toBe("qr");
  expect(fit.rSquared).toBeGreaterThan(0.9999);
  expect(fit.report.warnings.join()).toMatch(/^condition number \d+: 10 of 16 digits/);
  // With a column twice the condition number is infinite, and does not tell of the other two.
  const twice = points.map((at) => [
    Math.cos(at),
    Math.cos(at) + 1e-12 * Math.sin(at),
    Math.cos(at),
  ]);
  const { report, rSquared } = fitLinearRegression({ x: twice, y });
  expect([report.method, report.converged]).toEqual(["qr", true]);
  expect(rSquared).toBeGreaterThan(0.9999);
});

test("who asks for a way of descent gets that and nothing else", () => {
  const options = { x: powers(5), y: polynomial([1, 1, 1, 1, 1, 1]) };
  const until = maxSteps(10);
  for (const asked of [
    { until },
    { learningRate: 0.5, until },
    { optimizer: adam(1), until },
    { standardize: false, until },
    { loss: huberLoss(1e9), until },
    { penalty: ridge(1), until },
    { epochs: 10 },
    { batchSize: 5, until },
  ]) {
    const { report } = fitLinearRegression({ ...options, ...asked });
    expect([report.method, report.converged]).toEqual(["descent", false]);
    expect(report.sentence).toMatch(/^Stopped after 10 steps without converging/);
  }
});

test("descent goes on with what is left, to the last digits", () => {
  // The coefficients of 1 and x² are small beside the spread of the targets, and lose digits first.
  const exact = [2 ** -10, 1, -(2 ** -12)];
  const options = { x: powers(2), y: polynomial(exact) };
  for (const more of [
    {},
    { loss: halfSquaredError },
    { weights: precisionWeights(points.map((at) => 1 + (at % 3))) },
    { batchSize: 21, seed: 3 },
  ]) {
    const { params, report } = fitLinearRegression({ ...options, ...more });
    expect([report.method, report.converged]).toEqual(["descent", true]);
    expect(report.sentence).toMatch(
      /^Converged after \d+ steps: .* Then \d+ more, on what was left of the targets, to the last digits\.$/,
    );
    expect(digits(params, exact)).toBeGreaterThan(11.5);
  }
  // A rate of one's own ends where its stop rule ends it, and that is not there yet.
  const asked = fitLinearRegression({ ...options, learningRate: 0.5 });
  expect(asked.report.converged).toBe(true);
  expect(digits(asked.params, exact)).toBeLessThan(9);
});

test("an answer by QR has its inference", () => {
  const y = polynomial([1, 1, 1, 1, 1, 1]).map((entry, i) => entry + (i % 2 === 0 ? 500 : -500));
  const fit = fitLinearRegression({ x: powers(5), y });
  expect(fit.report.method).toBe("qr");
  expect(inference(fit).available).toBe(true);
});
