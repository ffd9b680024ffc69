import { describe, expect, it } from "vitest";
import * as published from "./index.js";
import type { Scalar } from "./operand.js";
import edges from "./reference/edges.json";

const {
  add,
  clamp,
  derivative,
  div,
  equal,
  expm1,
  gradient,
  greater,
  hypot,
  log,
  logAddExp,
  max,
  mul,
  pow,
  sinc,
  sqrt,
  value,
  where,
} = published;

/** What the names in the reference stand for, where it is not the function of that name itself. */
const others: Record<string, (...args: Scalar[]) => Scalar> = {
  clamp01: (x = NaN) => clamp(x, 0, 1),
  "sqrt(x*x)": (x = NaN) => sqrt(mul(x, x)),
  reciprocal: (x = NaN) => div(1, x),
  logaddexp: (x = NaN, y = NaN) => logAddExp(x, y),
  sinc_unnormalised: (x = NaN) => sinc(x),
  "expm1(x)/x": (x = NaN) => div(expm1(x), x),
  "x==1?1:x*x": (x = NaN) => where(equal(x, 1), 1, mul(x, x)),
  "where(x>0,sqrt(x),0)": (x = NaN) => where(greater(x, 0), sqrt(x), 0),
  "where(x>0,log(x),0)": (x = NaN) => where(greater(x, 0), log(x), 0),
  "max(-1 with d=-inf,0): log-ish chain": (x = NaN) => max(add(-1, mul(-1, sqrt(x))), 0),
};

function functionOf(name: string): (...args: Scalar[]) => Scalar {
  const own = published as unknown as Record<string, ((...args: Scalar[]) => Scalar) | undefined>;
  const f = others[name] ?? own[name];
  if (f === undefined) throw new Error(name);
  return f;
}

/** Where we decide otherwise than the recommended column, and why. */
const decided: Record<string, readonly [value: number, ...gradient: number[]]> = {
  // The slope 0.5/√x keeps the sign of the root, and √−0 = −0.
  "sqrt[-0]": [-0, -Infinity],
  // Infinite and unknown arguments have no direction.
  "hypot[Infinity,NaN]": [Infinity, NaN, NaN],
  // ECMAScript defines 1^∞ and 1^NaN as NaN.
  "pow[1,Infinity]": [NaN, NaN, NaN],
  "pow[1,NaN]": [NaN, NaN, NaN],
  // Two functions, 0/0: the reference asks for 1 and ½ of a function of that name only.
  "expm1(x)/x[0]": [NaN, NaN],
  // Branches look at values only: the branch that was taken is a constant.
  "x==1?1:x*x[1]": [1, 0],
};

/** The same to eight units in the last place; zeros of either sign are the same. */
function isSame(measured: number, wanted: number): boolean {
  if (!Number.isFinite(wanted) || wanted === 0) return Object.is(measured + 0, wanted + 0);
  return Math.abs(measured / wanted - 1) <= 8 * 2 ** -52;
}

function keyOf({ fn, args }: { fn: string; args: readonly (string | number)[] }): string {
  const point = args.map(Number).map((x) => (Object.is(x, -0) ? "-0" : String(x)));
  return `${fn}[${point.join()}]`;
}

/** Value and gradient. */
function measure(fn: string, args: readonly (string | number)[]): readonly number[] {
  const f = functionOf(fn);
  const point = args.map(Number);
  return [value(f(...point)), ...gradient(f)(point)];
}

const cases = edges.rows.map((row) => [keyOf(row), row] as const);

describe("kinks, poles and ends of domains", () => {
  it.each(cases)("%s", (key, { fn, args, value, gradient }) => {
    const wanted = decided[key] ?? [value, ...gradient].map(Number);
    const measured = measure(fn, args);
    expect(measured).toHaveLength(wanted.length);
    for (const [i, x] of measured.entries()) {
      expect(isSame(x, wanted[i] ?? NaN), `${measured.join()} for ${wanted.join()}`).toBe(true);
    }
  });

  it.each(Object.keys(decided))("%s is there, and is decided otherwise", (key) => {
    const row = edges.rows.find((each) => keyOf(each) === key);
    const recommended = [row?.value, ...(row?.gradient ?? [])].map(Number);
    expect(recommended.every((x, i) => isSame(decided[key]?.[i] ?? 1e9, x))).toBe(false);
  });

  it("tells 1e-200 from 0, and 0 from NaN", () => {
    expect(isSame(0, 1e-200)).toBe(false);
    expect(isSame(1e-200, 0)).toBe(false);
    expect(isSame(NaN, 0)).toBe(false);
    expect(isSame(-0, 0)).toBe(true);
    expect(isSame(-Infinity, Infinity)).toBe(false);
  });
});

describe("further edges", () => {
  it("the slopes of two equal maxima sum to 1, infinite or not", () => {
    expect(gradient(max)([Infinity, Infinity])).toEqual([0.5, 0.5]);
    expect(gradient(published.min)([-Infinity, -Infinity])).toEqual([0.5, 0.5]);
  });

  it("saturating functions have slope 0 infinitely far out, and NaN stays NaN", () => {
    const saturating = [
      "tanh",
      "atan",
      "sigmoid",
      "erf",
      "erfc",
      "normalCdf",
      "normalPdf",
      "asinh",
    ];
    for (const name of saturating) {
      const slope = derivative((x) => functionOf(name)(x));
      expect([slope(Infinity), slope(-Infinity), slope(NaN)].map(Math.abs), name).toEqual([
        0,
        0,
        NaN,
      ]);
      expect(Math.abs(derivative(slope)(Infinity)), name).toBe(0);
    }
    expect(gradient(published.atan2)([1, Infinity]).map(Math.abs)).toEqual([0, 0]);
    expect([
      published.erf(Infinity),
      published.erfc(-Infinity),
      published.normalCdf(-Infinity),
    ]).toEqual([1, 2, 0]);
    expect([published.erfc(1e300), published.normalPdf(-1e300)]).toEqual([0, 0]);
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
