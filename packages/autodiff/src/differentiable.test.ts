import type { Objective } from "@descent/core";
import { describe, expect, it } from "vitest";
import { add, derivative, differentiable, mul, type Scalar, square, sum } from "./index.js";

describe("differentiable", () => {
  it("gives value and gradient", () => {
    const bowl: Objective = differentiable((theta) => square(theta));
    expect(bowl([3])).toEqual({ value: 9, gradient: [6] });
    const plane = differentiable((m, b) => add(mul(2, m), mul(3, b)));
    expect(plane([1, 1])).toEqual({ value: 5, gradient: [2, 3] });
    const norm = differentiable((...theta) => sum(theta, square));
    expect(norm([1, 2, 3])).toEqual({ value: 14, gradient: [2, 4, 6] });
  });

  it("gives the same object twice, and leaves the point alone", () => {
    const bowl = differentiable((theta) => square(theta));
    const point = Object.freeze([3]);
    expect(bowl(point)).toEqual(bowl(point));
  });

  it("works inside another derivative: value and gradient depend on what is around", () => {
    const scaled = (x: Scalar): readonly Scalar[] => {
      const { value, gradient } = differentiable((theta) => mul(x, square(theta)))([2]);
      return [value, ...gradient];
    };
    expect(scaled(3)).toEqual([12, 12]);
    expect(derivative((x) => scaled(x)[0] ?? NaN)(3)).toBe(4);
    expect(derivative((x) => scaled(x)[1] ?? NaN)(3)).toBe(4);
    const bowl = differentiable((theta) => square(theta));
    expect(derivative((x) => bowl([x]).gradient[0] ?? NaN)(3)).toBe(2);
    const plain: number = bowl([3]).value;
    const general = (x: Scalar): Scalar => bowl([x]).value;
    expect(general(3)).toBe(plain);
  });

  it("refuses what is no function, no point and no result", () => {
    expect(() => differentiable(1 as unknown as () => number)).toThrow(
      "differentiable(f): must be a function, got 1",
    );
    expect(() => differentiable(square)(3 as unknown as number[])).toThrow("Use derivative(f)");
    expect(() => differentiable((() => "x") as unknown as () => number)([1])).toThrow(
      'differentiable(f(x)): must be a number, got "x"',
    );
  });
});
