import { DescentError } from "@descent/core";
import { describe, expect, it } from "vitest";
import {
  abs,
  add,
  atKinks,
  clamp,
  derivative,
  differentiable,
  gradient,
  hessian,
  jacobian,
  type KinkPolicy,
  less,
  max,
  mul,
  norm,
  pow,
  relu,
  type Scalar,
  sqrt,
  square,
  sub,
  sum,
  value,
  where,
} from "./index.js";
import { compile } from "./compile/compile.js";

const tilted = (x: Scalar, y: Scalar): Scalar => add(mul(3, x), max(square(x), y));

describe('atKinks("nan", f)', () => {
  it("has NaN for the slope at a kink, and the same value", () => {
    const f = atKinks("nan", tilted);
    expect(gradient(f)([2, 4])).toEqual([NaN, NaN]);
    expect(differentiable(f)([2, 4])).toEqual({ value: 10, gradient: [NaN, NaN] });
    expect(f(2, 4)).toBe(10);
  });

  it("is f away from kinks, in all orders", () => {
    const f = atKinks("nan", tilted);
    expect(gradient(f)([2, 1])).toEqual(gradient(tilted)([2, 1]));
    expect(hessian(f)([2, 1])).toEqual([
      [2, 0],
      [0, 0],
    ]);
    expect(derivative(derivative(atKinks("nan", sqrt)))(4)).toBe(derivative(derivative(sqrt))(4));
  });

  it("refuses only the slopes by what the kink depends on", () => {
    const f = atKinks("nan", (x, y) => add(abs(x), square(y)));
    expect(gradient(f)([0, 3])).toEqual([NaN, 6]);
    expect(gradient(atKinks("nan", (x) => max(x, 1)))([1])).toEqual([NaN]);
  });

  it("sees the kinks of clamp, of lengths and of second derivatives", () => {
    expect(derivative(atKinks("nan", (x) => clamp(x, 0, 1)))(1)).toBe(NaN);
    expect(gradient(atKinks("nan", (...x) => norm(x)))([0, 0])).toEqual([NaN, NaN]);
    expect(derivative(derivative(atKinks("nan", (x) => mul(x, abs(x)))))(0)).toBe(NaN);
  });

  it("works on functions that return arrays, and on sums", () => {
    const f = atKinks("nan", (x, y) => [abs(x), square(y)]);
    expect(jacobian(f)([0, 1])).toEqual([
      [NaN, 0],
      [0, 2],
    ]);
    const g = atKinks("nan", (x) => sum([1, 2, 3], (row) => relu(sub(x, row))));
    expect([derivative(g)(2), derivative(g)(2.5)]).toEqual([NaN, 2]);
  });

  it("does not watch derivatives inside f, nor the boundary of where", () => {
    expect(derivative(atKinks("nan", (x) => mul(x, derivative(abs)(0))))(1)).toBe(0);
    const bend = atKinks("nan", (x) => where(less(x, 0), x, square(x)));
    expect(derivative(bend)(0)).toBe(0);
    expect(value(bend(-2))).toBe(-2);
  });

  it("leaves nothing behind: what f keeps counts as what it stood for", () => {
    let kept: Scalar = 0;
    const f = atKinks("nan", (x) => {
      kept = x;
      return x;
    });
    expect(derivative((x) => add(f(x), abs(mul(0, kept))))(3)).toBe(1);
    expect(derivative((x) => mul(x, kept))(2)).toBe(3);
  });
});

describe('atKinks("throw", f)', () => {
  it("throws at a kink, naming the function and the point", () => {
    const f = atKinks("throw", tilted);
    expect(() => gradient(f)([2, 4])).toThrow(DescentError);
    expect(() => gradient(f)([2, 4])).toThrow(
      "max(x): must not be at a kink, as it is beside 4, got 4",
    );
    expect(() => derivative(atKinks("throw", abs))(-0)).toThrow(
      "abs(x): must not be at a kink, got -0. Without atKinks the slope there is a choice",
    );
    expect(f(2, 4)).toBe(10);
    expect(gradient(f)([2, 1])).toEqual([7, 0]);
  });

  it("keeps apart what is watched and what is not, traced as well", () => {
    for (const engine of ["code", "interpreter"] as const) {
      const watched = atKinks("nan", abs);
      const both = compile((x) => add(abs(x), watched(x)), { engine });
      expect(both([0]).gradient).toEqual([NaN]);
      expect(compile((x) => add(watched(x), abs(x)), { engine })([0]).gradient).toEqual([NaN]);
      expect(both([-3])).toEqual({ value: 6, gradient: [-2] });
    }
  });

  it("takes x⁰ for the constant that it is, and 0ʸ for a jump at y = 0", () => {
    const powers = (x: Scalar): Scalar => sum([0, 1, 2], (k) => mul(k + 3, pow(x, k)));
    expect(derivative(atKinks("throw", powers))(0)).toBe(4);
    expect(gradient(atKinks("nan", pow))([0, 0])).toEqual([0, NaN]);
    expect(gradient(atKinks("nan", pow))([0, 0.5])).toEqual([NaN, 0]);
  });

  it("does not mind kinks that do not depend on the variable", () => {
    expect(derivative(atKinks("throw", (x) => add(x, abs(0))))(1)).toBe(1);
  });
});

describe("atKinks", () => {
  it("has as many parameters as f", () => {
    expect(atKinks("nan", tilted)).toHaveLength(2);
    expect(() => gradient(atKinks("nan", tilted))([1])).toThrow("must have at least 2 entries");
  });

  it("refuses native operators as f does", () => {
    const f = atKinks("nan", (x) => (x as number) * 2);
    expect(() => derivative(f)(1)).toThrow("must not meet native operators");
    const told: string[] = [];
    const tell = (x: Scalar): Scalar => {
      told.push(String(x));
      return x;
    };
    derivative(tell)(3);
    derivative(atKinks("nan", tell))(3);
    expect(told[1]).toBe(told[0]);
  });

  it("refuses other policies, and what is no function", () => {
    expect(() => atKinks("zero" as KinkPolicy, abs)).toThrow(
      'atKinks(policy): must be "nan" or "throw", got "zero"',
    );
    expect(() => atKinks("nan", 3 as never)).toThrow("atKinks(f): must be a function, got 3");
  });
});
