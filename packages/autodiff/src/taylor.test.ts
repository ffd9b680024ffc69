import { describe, expect, it } from "vitest";
import { applyBinary } from "./apply.js";
import {
  abs,
  cos,
  derivative,
  div,
  exp,
  log,
  mul,
  neg,
  pow,
  type Scalar,
  sin,
  sinh,
  sqrt,
  square,
  sub,
  sum,
  tan,
  taylor,
} from "./index.js";
import type { BinaryRow } from "./row.js";

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

describe("taylor", () => {
  it("gives the coefficients of known series", () => {
    expect(taylor(exp, 5)(0)).toEqual([0, 1, 2, 3, 4, 5].map((k) => 1 / factorial(k)));
    expect(taylor(sin, 5)(0)).toEqual([0, 1, 0, -1 / 6, 0, 1 / 120]);
    expect(taylor((x) => div(1, sub(1, x)), 4)(0)).toEqual([1, 1, 1, 1, 1]);
    expect(taylor((x) => pow(x, 3), 4)(2)).toEqual([8, 12, 6, 1, 0]);
    expect(taylor(square, 0)(3)).toEqual([9]);
    // The tangent numbers 1, 2, 16, 272, 7936 (J. Bernoulli) over factorials.
    const tangents = taylor(tan, 9)(0);
    [1, 2, 16, 272, 7936].forEach((number, i) => {
      const k = 2 * i + 1;
      expect((tangents[k] ?? NaN) * factorial(k)).toBeCloseTo(number, 10);
    });
  });

  it("has no limit of order: sinh at 0 up to 40", () => {
    const coefficients = taylor(sinh, 40)(0);
    coefficients.forEach((coefficient, k) => {
      expect(coefficient * factorial(k)).toBeCloseTo(k % 2, 12);
    });
  });

  it("is the constant and nothing else for a constant", () => {
    expect(taylor(() => 7, 2)(1)).toEqual([7, 0, 0]);
    expect(taylor((x) => x, 2)(5)).toEqual([5, 1, 0]);
  });

  it("holds to the conventions at kinks and poles, as nested derivatives do", () => {
    expect(taylor(abs, 2)(0)).toEqual([0, 0, 0]);
    expect(taylor(sqrt, 1)(0)).toEqual([0, Infinity]);
    expect(taylor((x) => pow(x, 2), 4)(0)).toEqual([0, 0, 1, 0, 0]);
    expect(taylor((x) => mul(x, sqrt(x)), 2)(0)).toEqual([0, 0, Infinity]);
    expect(taylor(log, 1)(-1)).toEqual([NaN, NaN]);
  });

  it("nests: in derivatives, around them, and in itself", () => {
    // Coefficient 2 of sin is −sin/2, with derivative −cos/2.
    const second = (x: Scalar): Scalar => taylor(sin, 2)(x)[2] ?? NaN;
    expect(derivative(second)(0.3)).toBe(-Math.cos(0.3) / 2);
    expect(taylor(derivative(sin), 2)(0.3)).toEqual(taylor(cos, 2)(0.3));
    // Coefficient 1 of xy² at y = x is 2x².
    const inner = (x: Scalar): Scalar => taylor((y) => mul(x, square(y)), 3)(x)[1] ?? NaN;
    expect(taylor(inner, 3)(2)).toEqual([8, 8, 2, 0]);
  });

  it("takes a long chain of operations", () => {
    const rows = Array.from({ length: 20_000 }, () => 1);
    expect(taylor((x) => sum(rows, (row) => mul(row, x)), 2)(3)).toEqual([60_000, 20_000, 0]);
  });

  it("computes each slope once, though slopes are made of slopes", () => {
    let calls = 0;
    // As div: without sharing, coefficient k would take 2ᵏ quotients.
    const row: BinaryRow = {
      name: "quotient",
      value: (x, y) => {
        calls++;
        return x / y;
      },
      slopes: [(_x, y) => quotient(1, y), (_x, y, value) => neg(quotient(value, y))],
    };
    const quotient = (x: Scalar, y: Scalar): Scalar => applyBinary(row, x, y);
    const coefficients = taylor((x) => quotient(1, sub(1, x)), 20)(0);
    expect(coefficients).toEqual(new Array<number>(21).fill(1));
    expect(calls).toBeLessThan(100);
  });

  it("refuses native operators, and shows its coefficients", () => {
    expect(() => taylor((x) => (x as number) * 2, 2)(3)).toThrow(
      'Number(x): must not meet native operators, got "(3 + 1ε^1 + …)"',
    );
  });

  it("is as before after a function that threw", () => {
    const expansion = taylor((x) => {
      try {
        sin(mul(x, undefined as unknown as number));
      } catch {
        // As a user's function may.
      }
      return square(x);
    }, 2);
    expect(expansion(3)).toEqual([9, 6, 1]);
  });

  it("refuses what is no function, no order, no number and no result", () => {
    expect(() => taylor(1 as unknown as () => number, 1)).toThrow("taylor(f): must be a function");
    expect(() => taylor(sin, -1)).toThrow("taylor(order): must be a whole number, at least 0");
    expect(() => taylor(sin, 1.5)).toThrow("taylor(order): must be a whole number");
    expect(() => taylor(sin, 1)("1" as unknown as number)).toThrow(
      'taylor(x): must be a number, got "1"',
    );
    const nothing = (() => undefined) as unknown as () => number;
    expect(() => taylor(nothing, 1)(1)).toThrow("taylor(f(x)): must be a number, got undefined");
  });
});
