import { describe, expect, it } from "vitest";
import {
  dot,
  gradient,
  hessian,
  logAddExp,
  logSumExp,
  mean,
  mul,
  norm,
  type Scalar,
  square,
  sub,
  sum,
} from "../index.js";

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

describe("norm", () => {
  it("is the length, of any size", () => {
    expect(norm([])).toBe(0);
    expect(norm([-3])).toBe(3);
    expect(norm([2, 3, 6])).toBe(7);
    expect(norm(Float64Array.of(3, 4))).toBe(5);
    expect(norm([3e-200, 4e-200])).toBeCloseTo(5e-200, 210);
    expect(norm([3e200, 4e200]) / 5e200).toBeCloseTo(1, 15);
    expect(norm([5e-324])).toBe(5e-324);
    expect([norm([Infinity, 1]), norm([NaN, 1])]).toEqual([Infinity, NaN]);
    expect(norm(points, ({ x, y }) => mul(x, y))).toBeCloseTo(Math.hypot(2, 10), 14);
  });

  it("has the unit vector as its gradient, and its curvature across", () => {
    const length = (...x: Scalar[]): Scalar => norm(x);
    for (const size of [1, 1e-200, 1e200]) {
      const [x = NaN, y = NaN] = gradient(length)([3 * size, 4 * size]);
      expect([x, y]).toEqual([expect.closeTo(0.6, 15), expect.closeTo(0.8, 15)]);
    }
    const [[xx, xy] = [], [, yy] = []] = hessian(length)([3, 4]);
    expect(xx).toBeCloseTo(0.128, 15);
    expect(xy).toBeCloseTo(-0.096, 15);
    expect(yy).toBeCloseTo(0.072, 15);
  });

  it("refuses what is no array of numbers", () => {
    expect(() => norm(3 as never)).toThrow("norm(rows): must be an array, got 3");
    expect(() => norm([1, undefined as never])).toThrow("must be a number, got undefined");
  });
});

describe("logSumExp", () => {
  it("is the logarithm of the sum of exponentials, beyond their range too", () => {
    expect(logSumExp([])).toBe(-Infinity);
    expect(logSumExp([-3])).toBe(-3);
    expect(logSumExp([1, 2])).toBe(logAddExp(1, 2));
    expect(logSumExp([0, 1, 2, 3, 4])).toBeCloseTo(4.451914395937593, 14);
    expect(logSumExp([-1000, -1000, -1000])).toBeCloseTo(Math.log(3) - 1000, 12);
    expect(logSumExp([0, -40, -Infinity])).toBe(4.248354255291589e-18);
    expect(logSumExp([1, Infinity])).toBe(Infinity);
    expect(logSumExp(points, ({ x }) => x)).toBe(logAddExp(1, 2));
    const many = Array.from({ length: 1000 }, (_, i) => Math.sin(i));
    expect(logSumExp(many)).toBeCloseTo(Math.log(sum(many, Math.exp)), 13);
  });

  it("has the shares as its slopes", () => {
    const f = (...x: Scalar[]): Scalar => logSumExp(x);
    const at = [0.5, -1, 3, 2, 1];
    const total = sum(at, Math.exp);
    for (const [i, slope] of gradient(f)(at).entries()) {
      expect(slope).toBeCloseTo(Math.exp(at[i] ?? NaN) / total, 15);
    }
    expect(gradient(f)([-Infinity])).toEqual([1]);
  });

  it("refuses what is no array of numbers", () => {
    expect(() => logSumExp(3 as never)).toThrow("logSumExp(rows): must be an array, got 3");
    expect(() => logSumExp([1, "2" as never])).toThrow("logSumExp(terms[1]): must be a number");
  });
});
