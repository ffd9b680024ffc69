import { describe, expect, it } from "vitest";
import * as published from "./index.js";
import type { Scalar } from "./operand.js";
import edges from "./reference/edges.json";

const { add, derivative, div, gradient, hypot, log, logAddExp, max, mul, pow, sqrt, value } =
  published;

const functions: Record<string, (...args: Scalar[]) => Scalar> = {
  abs: published.abs,
  relu: published.relu,
  sign: published.sign,
  max,
  min: published.min,
  sqrt,
  "sqrt(x*x)": (x = NaN) => sqrt(mul(x, x)),
  cbrt: published.cbrt,
  hypot,
  pow,
  log,
  log1p: published.log1p,
  reciprocal: (x = NaN) => div(1, x),
  div,
  mul,
  xlogx: (x = NaN) => mul(x, log(x)),
  asin: published.asin,
  sin: published.sin,
  exp: published.exp,
  sinh: published.sinh,
  tanh: published.tanh,
  sigmoid: published.sigmoid,
  softplus: published.softplus,
  logAddExp,
  "x==1?1:x*x": (x = NaN) => (value(x) === 1 ? 1 : mul(x, x)),
  "where(x>0,sqrt(x),0)": (x = NaN) => (value(x) > 0 ? sqrt(x) : 0),
  "where(x>0,log(x),0)": (x = NaN) => (value(x) > 0 ? log(x) : 0),
  "max(-1 with d=-inf,0): log-ish chain": (x = NaN) => max(add(-1, mul(-1, sqrt(x))), 0),
};

/** Where we decide otherwise than the recommended column, and why. */
const decided: Record<string, readonly [value: number, ...gradient: number[]]> = {
  // The slope 0.5/√x keeps the sign of the root, and √−0 = −0.
  "sqrt[-0]": [-0, -Infinity],
  // Infinite and unknown arguments have no direction.
  "hypot[Infinity,NaN]": [Infinity, NaN, NaN],
  // ECMAScript defines 1^∞ and 1^NaN as NaN.
  "pow[1,Infinity]": [NaN, NaN, NaN],
  "pow[1,NaN]": [NaN, NaN, NaN],
  // x·ln x is written with two functions, and 0·(−∞) is NaN; the slope is right all the same.
  "xlogx[0]": [NaN, -Infinity],
  // Branches look at values only: the branch that was taken is a constant.
  "x==1?1:x*x[1]": [1, 0],
};

function expectSame(measured: number | undefined, wanted: number): void {
  if (Number.isFinite(wanted)) {
    expect(measured).toBeCloseTo(wanted, 14 - Math.ceil(Math.log10(Math.abs(wanted) + 1)));
  } else {
    expect(measured).toBe(wanted);
  }
}

describe("kinks, poles and ends of domains", () => {
  it.each(edges.rows.map((row) => [row.fn, row.args, row] as const))("%s%j", (fn, args, row) => {
    const f = functions[fn];
    if (f === undefined) throw new Error(fn);
    const point = args.map(Number);
    const key = `${fn}[${point.map((x) => (Object.is(x, -0) ? "-0" : String(x))).join()}]`;
    const [wanted, ...slopes] = decided[key] ?? [Number(row.value), ...row.gradient.map(Number)];
    const measured = value(f(...point));
    if (Math.abs(wanted) > 1e100 && Number.isFinite(wanted)) {
      expect(measured / wanted).toBeCloseTo(1, 14);
    } else {
      expectSame(measured, wanted);
    }
    gradient(f)(point).forEach((slope, i) => {
      expectSame(slope, slopes[i] ?? NaN);
    });
  });

  it("decides otherwise only for cases that are there", () => {
    const keys = edges.rows.map(({ fn, args }) => {
      const point = args.map(Number).map((x) => (Object.is(x, -0) ? "-0" : String(x)));
      return `${fn}[${point.join()}]`;
    });
    expect(keys).toEqual(expect.arrayContaining(Object.keys(decided)));
  });
});

describe("further edges", () => {
  it("the slopes of two equal maxima sum to 1, infinite or not", () => {
    expect(gradient(max)([Infinity, Infinity])).toEqual([0.5, 0.5]);
    expect(gradient(published.min)([-Infinity, -Infinity])).toEqual([0.5, 0.5]);
  });

  it("the slope of 0^y by y is 0 for y > 0 and NaN where 0^y is infinite", () => {
    expect(derivative((y) => pow(0, y))(2)).toBe(0);
    expect(derivative((y) => pow(0, y))(-1)).toBe(NaN);
  });

  it("a length at the origin has slope 0 in every direction, and NaN is no origin", () => {
    expect(gradient(hypot)([-0, 0])).toEqual([0, 0]);
    expect(gradient(hypot)([0, NaN])).toEqual([NaN, NaN]);
    expect(gradient(hypot)([0, 5])).toEqual([0, 1]);
  });
});
