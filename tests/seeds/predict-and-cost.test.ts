import {
  derivative,
  differentiable,
  hessian,
  mean,
  square,
  abs,
  add,
  mul,
  sub,
  type Scalar,
} from "@descent/autodiff";
import {
  absoluteError,
  halfMse,
  halfSquaredError,
  meanOf,
  mse,
  squaredError,
} from "@descent/losses";
import { fitLinearRegression } from "@descent/models";
import { largestCurvature } from "@descent/optimizers";
import { expect, test } from "vitest";
import { diagonal, halfMseOf, line, mseOf, points } from "./line.js";
import { heights, weights } from "./women.js";

const fit = fitLinearRegression({ x: heights, y: weights });

/** J(θ₀, θ₁) = (1/N) Σ (θ₀ + θ₁ x − y)², written out in scalar functions. */
const formula =
  (x: readonly number[], y: readonly number[]) =>
  (intercept: Scalar, slope: Scalar): Scalar =>
    mean(x.map((xi, i) => square(sub(add(intercept, mul(slope, xi)), y[i] ?? NaN))));

test("A03 heights predict weights: the line, its R² and a new student's weight", () => {
  expect(fit.intercept).toBeCloseTo(-87.51666667, 8);
  expect(fit.coefficients[0]).toBeCloseTo(3.45, 8);
  expect(fit.rSquared).toBeCloseTo(0.99100983, 8);
  expect(fit.predict([[66]])[0]).toBeCloseTo(140.183333, 6);
  const predictions = fit.predict(heights);
  expect(mse.value(predictions, weights)).toBeCloseTo(2.01555556, 8);
  expect(halfMse.value(predictions, weights)).toBeCloseTo(1.00777778, 8);
});

test("A04 data make a model, and the model makes predictions for inputs it has not seen", () => {
  const unseen = [50, 66.5, 80];
  const expected = unseen.map((x) => line.predict([fit.intercept, ...fit.coefficients], [x]));
  fit.predict(unseen).forEach((prediction, i) => {
    expect(heights).not.toContain(unseen[i]);
    expect(prediction).toBeCloseTo(expected[i] ?? NaN, 11);
  });
  expect.assertions(6);
});

test("A05 the error is the prediction minus the target", () => {
  expect(halfSquaredError.slope(3, 5)).toBe(-2);
  expect(squaredError.slope(3, 5)).toBe(-4);
});

test("A06 loss is of one example, cost is the mean over N", () => {
  const targets = [0, 0, 0];
  expect([1, 2, 10].map((error) => squaredError.value(error, 0))).toEqual([1, 4, 100]);
  expect(mse.value([1, 2, 10], targets)).toBe(35);
  expect(meanOf(squaredError).value([1, 2, 10], targets)).toBe(35);
});

test("A07 the cost is the mean of the squared errors", () => {
  expect(mseOf(diagonal)([0, 0.5]).value).toBeCloseTo(7 / 6, 15);
  expect(halfMseOf(diagonal)([0, 0.5]).value).toBeCloseTo(7 / 12, 15);
});

test("A08 squares weigh bad predictions more, and have a slope everywhere", () => {
  expect(meanOf(absoluteError).value([1, 2, 10], [0, 0, 0])).toBeCloseTo(13 / 3, 15);
  expect(mse.value([1, 2, 10], [0, 0, 0])).toBe(35);
  // At the kink any slope in [−1, 1] is a subgradient; 0 is chosen, in both packages.
  expect(absoluteError.slope(0, 0)).toBe(0);
  expect(derivative(abs)(0)).toBe(0);
  for (const error of [-1, -1e-300, 0, 1e-300, 1])
    expect(squaredError.slope(error, 0)).toBe(2 * error);
});

test("A09 descent ends at the m and b of the closed form", () => {
  expect(fit.report.converged).toBe(true);
  expect(fit.intercept).toBeCloseTo(fit.exact.intercept, 7);
  expect(fit.coefficients[0]).toBeCloseTo(fit.exact.coefficients[0] ?? NaN, 8);
});

test("A11 the cost of a line is a paraboloid over (θ₀, θ₁): its Hessian is the same everywhere", () => {
  const count = heights.length;
  const sum = heights.reduce((total, x) => total + x, 0);
  const squares = heights.reduce((total, x) => total + x * x, 0);
  for (const at of [
    [0, 0],
    [-87, 3],
    [1000, -5],
  ]) {
    const [[a = NaN, b = NaN] = [], [c = NaN, d = NaN] = []] = hessian(formula(heights, weights))(
      at,
    );
    expect(a).toBeCloseTo(2, 12);
    expect(b).toBeCloseTo((2 * sum) / count, 10);
    expect(c).toBe(b);
    expect(d).toBeCloseTo((2 * squares) / count, 8);
    // Largest eigenvalue λ of [[a, b], [b, d]]: λ² − (a + d) λ + (a d − b²) = 0.
    const largest = largestCurvature(([u = NaN, v = NaN]) => [a * u + b * v, b * u + d * v], 2);
    expect((largest * largest + (a * d - b * b)) / ((a + d) * largest)).toBeCloseTo(1, 10);
  }
});

test("A15 three spellings of the cost have one value and one gradient", () => {
  const params = [-80, 3.3];
  const byModel = mseOf(points(heights, weights))(params);
  const byFormula = differentiable(formula(heights, weights))(params);
  const predictions = heights.map((x) => line.predict(params, [x]));
  const byCost = [0, 0];
  mse.slopes(predictions, weights).forEach((slope, i) => {
    line.addGradient(params, [heights[i] ?? NaN], slope, byCost);
  });
  expect(byModel.value / byFormula.value).toBeCloseTo(1, 14);
  expect(mse.value(predictions, weights) / byFormula.value).toBeCloseTo(1, 14);
  byFormula.gradient.forEach((partial, i) => {
    expect((byModel.gradient[i] ?? NaN) / partial).toBeCloseTo(1, 13);
    expect((byCost[i] ?? NaN) / partial).toBeCloseTo(1, 13);
  });
});

test("B01 h(x) = θ₀ + θ₁ x takes the intercept first", () => {
  expect(line.predict([10, 2], [3])).toBe(16);
  const [intercept, slope] = [fit.intercept, fit.coefficients[0] ?? NaN];
  const asMAndB = (m: number, b: number) => line.predict([b, m], [66]);
  expect(asMAndB(slope, intercept)).toBeCloseTo(fit.predict([[66]])[0] ?? NaN, 11);
});

test("B02 J(θ) = (1/N) Σ (h(x) − y)²", () => {
  const { value } = mseOf(points(heights, weights))([fit.intercept, fit.coefficients[0] ?? NaN]);
  expect(value).toBeCloseTo(2.01555556, 8);
  expect(mseOf(diagonal)([0, 0.5]).value).toBeCloseTo(1.1666666666666667, 15);
});
