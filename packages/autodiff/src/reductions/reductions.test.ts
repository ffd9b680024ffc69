import { describe, expect, it } from "vitest";
import { dot, gradient, mean, mul, type Scalar, square, sub, sum } from "../index.js";

const points = [
  { x: 1, y: 2 },
  { x: 2, y: 5 },
];

describe("sum", () => {
  it("adds terms, from left to right", () => {
    expect(sum([])).toBe(0);
    expect(sum([1, 2, 3])).toBe(6);
    expect(sum([1e16, 1, -1e16])).toBe(1e16 + 1 - 1e16);
    expect(sum(Float64Array.of(1, 2))).toBe(3);
    expect(gradient((...theta) => sum(theta))([1, 2])).toEqual([1, 1]);
  });

  it("adds a term for each row, with its index", () => {
    const plain: number = sum(points, ({ x, y }, i) => x * y * (i + 1));
    expect(plain).toBe(22);
    const cost = (m: Scalar): Scalar => sum(points, ({ x, y }) => square(sub(mul(m, x), y)));
    expect(gradient(cost)([2])).toEqual([-4]);
    expect(sum(Float64Array.of(1, 2), square)).toBe(5);
  });

  it("refuses what is no array, and terms that are no numbers", () => {
    expect(() => sum(3 as unknown as number[])).toThrow("sum(rows): must be an array, got 3");
    expect(() => sum([1, undefined as unknown as number])).toThrow("must be a number, got undef");
    expect(() => sum(points, (() => "a") as unknown as () => number)).toThrow("must be a number");
  });
});

describe("mean", () => {
  it("divides the sum by the number of terms", () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean(points, ({ x }) => x)).toBe(1.5);
    expect(gradient((m) => mean(points, ({ x }) => mul(m, x)))([1])).toEqual([1.5]);
  });

  it("refuses to be of nothing", () => {
    expect(() => mean([])).toThrow("mean(rows): must have at least one entry, got an array of 0");
    expect(() => mean(undefined as unknown as number[])).toThrow("mean(rows): must be an array");
  });
});

describe("dot", () => {
  it("adds the products", () => {
    expect(dot([1, 2], [3, 4])).toBe(11);
    expect(dot([], [])).toBe(0);
    expect(gradient((...theta) => dot(theta, theta))([1, 2])).toEqual([2, 4]);
  });

  it("refuses vectors of different lengths, and missing entries", () => {
    expect(() => dot([1, 2], [3])).toThrow("dot(y): must have 2 entries, as x, got an array of 1");
    expect(() => dot([1], [undefined as unknown as number])).toThrow(
      "dot(y[0]): must be a number, got undefined",
    );
    expect(() => dot(1 as unknown as number[], [1])).toThrow("dot(x): must be an array");
  });
});
