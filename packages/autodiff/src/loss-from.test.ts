import { describe, expect, it } from "vitest";
import { derivative, lossFrom, type Scalar, softplus, square, sub, mul } from "./index.js";

const squared = (prediction: Scalar, target: number): Scalar => square(sub(prediction, target));

describe("lossFrom", () => {
  it("has the value of the formula and its slope by the prediction", () => {
    const loss = lossFrom(squared);
    expect(loss.value(5, 3)).toBe(4);
    expect(loss.slope(5, 3)).toBe(4);
    expect(loss.slope(3, 5)).toBe(-4);
    const margin = lossFrom((prediction, target) => softplus(mul(-target, prediction)));
    expect(margin.slope(0, 1)).toBe(-0.5);
  });

  it("is named by its option, else by its function, else by its call", () => {
    expect(lossFrom(squared, { name: "mine" }).name).toBe("mine");
    expect(lossFrom(squared).name).toBe("squared");
    expect(lossFrom((prediction) => prediction).name).toBe("lossFrom(f)");
  });

  it("states a curvature only if it was given", () => {
    expect(lossFrom(squared, { curvature: 2 }).curvature).toBe(2);
    expect("curvature" in lossFrom(squared)).toBe(false);
  });

  it("works inside another derivative", () => {
    const scaled = (x: Scalar) =>
      lossFrom((prediction, target) => mul(x, squared(prediction, target)));
    expect(derivative((x) => scaled(x).value(5, 3))(2)).toBe(4);
    expect(derivative((x) => scaled(x).slope(5, 3))(2)).toBe(4);
  });

  it("refuses wrong options and formulas", () => {
    expect(() => lossFrom(1 as unknown as () => number)).toThrow("lossFrom(f): must be a function");
    expect(() => lossFrom(squared, { curvature: -1 })).toThrow(
      "lossFrom(curvature): must not be negative, got -1",
    );
    expect(() => lossFrom(squared, { curvature: NaN })).toThrow("lossFrom(curvature): must be a f");
    expect(() => lossFrom(squared, { name: "" })).toThrow("lossFrom(name): must be a string");
    expect(() => lossFrom(squared, { name: 1 as unknown as string })).toThrow("lossFrom(name)");
    expect(() => lossFrom(squared, { nme: "x" } as object)).toThrow("lossFrom(options)");
    const nothing = lossFrom((() => undefined) as unknown as () => number);
    expect(() => nothing.value(1, 2)).toThrow("lossFrom(f(x)): must be a number, got undefined");
    expect(() => nothing.slope(1, 2)).toThrow("lossFrom(f(x)): must be a number, got undefined");
  });
});
