import { describe, expect, it } from "vitest";
import { clamp, derivative, gradient, type Scalar } from "../index.js";

describe("clamp", () => {
  it("keeps x between the bounds", () => {
    expect([-1, 0, 0.5, 1, 3].map((x) => clamp(x, 0, 1))).toEqual([0, 0, 0.5, 1, 1]);
    expect([clamp(5, 2, 2), clamp(NaN, 0, 1), clamp(-Infinity, -Infinity, 0)]).toEqual([
      2,
      NaN,
      -Infinity,
    ]);
  });

  it("has slope 1 inside and at the bounds, and else that of the bound", () => {
    const slope = derivative((x) => clamp(x, 0, 1));
    expect([-1, 0, 0.5, 1, 3].map((x) => slope(x))).toEqual([0, 1, 1, 1, 0]);
    const slopes = gradient((...all: Scalar[]) => clamp(...(all as [Scalar, Scalar, Scalar])));
    expect(slopes([-1, 0, 1])).toEqual([0, 1, 0]);
    expect(slopes([1, 0, 1])).toEqual([1, 0, 0]);
    expect(slopes([2, 0, 1])).toEqual([0, 0, 1]);
    expect(slope(NaN)).toBe(NaN);
  });

  it("refuses bounds in the wrong order, also of variables", () => {
    expect(() => clamp(1, 2, 0)).toThrow("clamp(low): must be at most high, which is 0, got 2");
    expect(() => clamp(1, NaN, 0)).toThrow("clamp(low): must be at most high");
    expect(() => derivative((x) => clamp(x, 3, x))(2)).toThrow(
      /clamp\(low\): must be at most high, which is .*2.*, got 3/,
    );
    expect(() => clamp("1" as never, 0, 1)).toThrow('must be a number, got "1"');
  });
});
