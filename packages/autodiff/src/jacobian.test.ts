import { describe, expect, it } from "vitest";
import { add, derivative, jacobian, mul, type Scalar, square, sum } from "./index.js";

describe("jacobian", () => {
  it("has a row for each value and a column for each variable", () => {
    const f = (x: Scalar, y: Scalar, z: Scalar): readonly Scalar[] => [add(x, y), mul(y, z)];
    expect(jacobian(f)([2, 3, 5])).toEqual([
      [1, 1, 0],
      [0, 5, 3],
    ]);
  });

  it("of a line is [x, 1] for each residual", () => {
    const residuals = (m: Scalar, b: Scalar): readonly Scalar[] =>
      [1, 2, 3].map((x) => add(mul(m, x), b));
    expect(jacobian(residuals)([0, 0])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
  });

  it("nests", () => {
    const trace = (t: Scalar): Scalar =>
      sum(jacobian((x, y) => [square(x), square(y)])([t, t]), (row) => sum(row));
    expect(derivative(trace)(3)).toBe(4);
  });

  it("of no values has no rows", () => {
    expect(jacobian(() => [])([1])).toEqual([]);
  });

  it("refuses a function that returns no array of numbers", () => {
    const scalar = square as unknown as (x: Scalar) => readonly Scalar[];
    expect(() => jacobian(scalar)([1])).toThrow(
      "jacobian(f): must return an array of numbers, got a value of type object. Use gradient(f)",
    );
    const nothing = (() => undefined) as unknown as () => readonly Scalar[];
    expect(() => jacobian(nothing)([1])).toThrow(/must return an array of numbers, got undefined$/);
    const holes = (() => [undefined]) as unknown as () => readonly Scalar[];
    expect(() => jacobian(holes)([1])).toThrow("jacobian(f(x)): must be a number, got undefined");
    expect(() => jacobian(undefined as unknown as () => number[])).toThrow("must be a function");
  });

  it("refuses a function that returns now more and now fewer values", () => {
    let calls = 0;
    const f = (...theta: Scalar[]): readonly Scalar[] =>
      calls++ === 0 ? theta : theta.slice(0, 2);
    const point = new Array<number>(17).fill(1);
    expect(() => jacobian(f)(point)).toThrow(
      "jacobian(f): must return as many values in each call, 17, got an array of 2",
    );
  });
});
