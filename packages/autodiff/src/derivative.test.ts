import { DescentError } from "@descent/core";
import { describe, expect, it } from "vitest";
import { derivative, mul, pow, type Scalar, sin, square } from "./index.js";

describe("derivative", () => {
  it("is exact", () => {
    expect(derivative((x) => mul(3, pow(x, 5)))(2)).toBe(240);
    expect(derivative((z) => square(square(z)))(3)).toBe(108);
    expect(derivative(sin)(0)).toBe(1);
  });

  it("is 0 for a constant, and 1 for the identity", () => {
    expect(derivative(() => 7)(2)).toBe(0);
    expect(derivative((x) => x)(2)).toBe(1);
  });

  it("nests", () => {
    const cubic = derivative((x) => pow(x, 3));
    expect(derivative(cubic)(2)).toBe(12);
    expect(derivative(derivative(cubic))(2)).toBe(6);
    expect(derivative(derivative(derivative(cubic)))(2)).toBe(0);
  });

  it("types numbers as numbers and scalars as scalars", () => {
    const slope = derivative(sin);
    const plain: number = slope(0);
    const general = (x: Scalar): Scalar => slope(x);
    expect(general(0)).toBe(plain);
    // @ts-expect-error the slope at a scalar is a scalar
    expect((x: Scalar): number => slope(x)).toBeTypeOf("function");
  });

  it("passes NaN and infinity on", () => {
    expect(derivative(square)(NaN)).toBe(NaN);
    expect(derivative(square)(Infinity)).toBe(Infinity);
  });

  it("leaves nothing behind when f throws", () => {
    const boom = (): number => {
      throw new Error("boom");
    };
    expect(() => derivative(boom)(1)).toThrow("boom");
    expect(derivative((x) => mul(x, derivative((y) => mul(x, y))(1)))(4)).toBe(8);
  });

  it("refuses what is no function, no number, and no result", () => {
    expect(() => derivative(3 as unknown as () => number)).toThrow(
      "derivative(f): must be a function, got 3",
    );
    expect(() => derivative(square)([1, 2] as unknown as number)).toThrow(
      "derivative(x): must be a number, got an array of 2. Use gradient(f)",
    );
    expect(() => derivative(square)(undefined as unknown as number)).toThrow(DescentError);
    expect(() => derivative(square)("3" as unknown as number)).toThrow(
      'derivative(x): must be a number, got "3"',
    );
    const nothing = (() => undefined) as unknown as () => number;
    expect(() => derivative(nothing)(1)).toThrow(
      "derivative(f(x)): must be a number, got undefined",
    );
  });
});
