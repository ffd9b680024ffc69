import {
  add,
  derivative,
  differentiable,
  div,
  gradient,
  jacobian,
  mean,
  mul,
  pow,
  square,
  sub,
  value,
  type Scalar,
} from "@descent/autodiff";
import { halfSquaredError, squaredError } from "@descent/losses";
import fc from "fast-check";
import { expect, test } from "vitest";
import { diagonal, double, halfMseOf, line, mseOf, points } from "./line.js";

const numbers = fc.double({ min: -10, max: 10, noNaN: true });
const options = { seed: 20261121 };

/** h(x) − y of the diagonal's examples, as functions of (θ₀, θ₁). */
const residuals = diagonal.inputs.map(
  ([x = NaN], i) =>
    (intercept: Scalar, slope: Scalar) =>
      sub(add(intercept, mul(slope, x)), diagonal.targets[i] ?? NaN),
);

test("A10 x² has slope 2x and its minimum at 0", () => {
  fc.assert(
    fc.property(numbers, (x) => {
      expect(derivative(square)(x)).toBe(2 * x);
    }),
    options,
  );
  expect(derivative(square)(0)).toBe(0);
  expect(derivative(derivative(square))(0)).toBe(2);
});

test("A13 the derivative is the slope of the tangent: 6 at 3, 2 at 1", () => {
  expect(derivative(square)(3)).toBe(6);
  expect(derivative(square)(1)).toBe(2);
  // The tangent at 3 touches the curve there and lies below it elsewhere.
  const tangent = (x: number) => square(3) + derivative(square)(3) * (x - 3);
  expect(tangent(3)).toBe(9);
  for (const x of [-1, 0, 2.9, 3.1, 5]) expect(tangent(x)).toBeLessThan(square(x));
});

test("A19 the power rule: 3x⁵ has derivative 15x⁴", () => {
  const f = (x: Scalar) => mul(3, pow(x, 5));
  expect(value(f(2))).toBe(96);
  expect(derivative(f)(2)).toBe(240);
});

test("A20 the chain rule: y = x² with x = z² has derivative 4z³", () => {
  expect(derivative((z) => square(square(z)))(3)).toBe(108);
  const [outer, inner] = [derivative(square), derivative(square)];
  expect(outer(square(3)) * inner(3)).toBe(108);
  expect(outer(3) * inner(3)).toBe(36); // x left at 3: the wrong point
});

test("A21 partial derivatives of x⁴ + y⁷ at (2, 1) and (1, 2)", () => {
  const partials = gradient((x, y) => add(pow(x, 4), pow(y, 7)));
  expect(partials([2, 1])).toEqual([32, 7]);
  expect(partials([1, 2])).toEqual([4, 448]);
});

test("A23 the gradients of the single losses average to the gradient of the cost", () => {
  const params = fc.tuple(numbers, numbers);
  fc.assert(
    fc.property(params, (theta) => {
      const whole = mseOf(double)(theta).gradient;
      const single = double.inputs.map(
        (input, i) =>
          mseOf({ inputs: [input], targets: [double.targets[i] ?? NaN] })(theta).gradient,
      );
      whole.forEach((partial, j) => {
        const average = single.reduce((sum, one) => sum + (one[j] ?? NaN), 0) / single.length;
        expect(Math.abs(average - partial)).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(partial)));
      });
    }),
    options,
  );
});

test("A24 the error has slope x by the slope and 1 by the intercept", () => {
  for (const [i, residual] of residuals.entries())
    expect(gradient(residual)([7, -2])).toEqual([1, diagonal.inputs[i]?.[0]]);
});

test("B17 each line of the derivation is the same number", () => {
  const at = [0.3, -0.7] as const;
  const count = residuals.length;
  // 1.0: the derivative of the mean of the squares, as it stands.
  const first = gradient((b, m) => mean(residuals.map((residual) => square(residual(b, m)))))(at);
  first.forEach((partial, j) => {
    // 1.1: the constant factor and the sum taken out; 1.2: the power rule, with the inner
    // derivative left as it is; 1.3: the inner derivative, 1 or x; 1.4: the model's own rules.
    const terms = residuals.map(
      (residual) => gradient((b, m) => square(residual(b, m)))(at)[j] ?? NaN,
    );
    const powers = residuals.map(
      (residual) => 2 * value(residual(...at)) * (gradient(residual)(at)[j] ?? NaN),
    );
    const inner = residuals.map(
      (residual, i) =>
        2 * value(residual(...at)) * (j === 0 ? 1 : (diagonal.inputs[i]?.[0] ?? NaN)),
    );
    for (const line of [terms, powers, inner])
      expect(line.reduce((sum, term) => sum + term, 0) / count).toBeCloseTo(partial, 13);
    expect(mseOf(diagonal)(at).gradient[j]).toBeCloseTo(partial, 13);
  });
});

test("B18 the scalar-multiple rule and the sum rule", () => {
  const [f, g] = [(x: Scalar) => pow(x, 3), (x: Scalar) => square(x)];
  for (const x of [-2, 0, 1.5]) {
    expect(derivative((t) => mul(7, f(t)))(x)).toBeCloseTo(7 * derivative(f)(x), 12);
    expect(derivative((t) => add(f(t), g(t)))(x)).toBe(derivative(f)(x) + derivative(g)(x));
  }
});

test("B19 d(uⁿ) = n uⁿ⁻¹ u′, for n = 0 and 1 and for u = 0 too", () => {
  const u = (x: Scalar) => sub(mul(2, x), 6); // 0 at 3, u′ = 2
  const power = (n: number, x: number) => derivative((t) => pow(u(t), n))(x);
  expect([0, 1, 2, 3].map((n) => power(n, 3))).toEqual([0, 2, 0, 0]);
  expect([0, 1, 2, 3].map((n) => power(n, 5))).toEqual([0, 2, 16, 96]);
});

test("B20 the inner partial derivatives are 1 and x", () => {
  const rows = jacobian((b, m) => residuals.map((residual) => residual(b, m)))([0, 0]);
  expect(rows).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
  ]);
});

test("B21 half the mean squared error has half the gradient, to the last bit", () => {
  fc.assert(
    fc.property(fc.tuple(numbers, numbers), (theta) => {
      const whole = mseOf(double)(theta).gradient;
      expect(halfMseOf(double)(theta).gradient).toEqual(whole.map((partial) => partial / 2));
    }),
    options,
  );
  expect(halfSquaredError.slope(5, 3)).toBe(squaredError.slope(5, 3) / 2);
  for (const cost of [mseOf(double), halfMseOf(double)])
    expect(cost([0, 2]).gradient).toEqual([0, 0]);
});

test("B23 the final rules: (1/N) Σ (h − y) and (1/N) Σ (h − y) x", () => {
  const [b = NaN, m = NaN] = halfMseOf(diagonal)([0, 0.5]).gradient;
  expect(b).toBe(-1);
  expect(m).toBeCloseTo(-7 / 3, 15);
  const [whole = NaN, slope = NaN] = mseOf(diagonal)([0, 0.5]).gradient;
  expect(whole).toBe(-2);
  expect(slope).toBeCloseTo(-14 / 3, 15);
  const duals = differentiable((b, m) => mean(residuals.map((r) => div(square(r(b, m)), 2))));
  expect(duals([0, 0.5]).gradient[1]).toBeCloseTo(-7 / 3, 15);
});

test("B25 x and y are constants: the gradient is by the parameters, and by data only if asked", () => {
  const many = points([1, 2, 3, 4, 5], [2, 4, 6, 8, 10]);
  expect(mseOf(many)([1, 1]).gradient).toHaveLength(2);
  const byInput = derivative((x) => add(10, mul(2, x)));
  expect(byInput(3)).toBe(2);
  expect(line.predict([10, 2], [4]) - line.predict([10, 2], [3])).toBe(byInput(3));
});
