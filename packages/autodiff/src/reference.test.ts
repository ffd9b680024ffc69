import { describe, expect, it } from "vitest";
import * as published from "./index.js";
import type { Scalar } from "./operand.js";
import binary from "./reference/binary.json";
import unary from "./reference/unary.json";

const { derivative, div, gradient, hessian, neg, pow, softplus } = published;

const unaryFunctions: Record<string, (x: Scalar) => Scalar> = {
  neg,
  reciprocal: (x) => div(1, x),
  square: published.square,
  cube: (x) => pow(x, 3),
  sqrt: published.sqrt,
  cbrt: published.cbrt,
  exp: published.exp,
  exp2: (x) => pow(2, x),
  expm1: published.expm1,
  log: published.log,
  log1p: published.log1p,
  sin: published.sin,
  cos: published.cos,
  tan: published.tan,
  asin: published.asin,
  acos: published.acos,
  atan: published.atan,
  sinh: published.sinh,
  cosh: published.cosh,
  tanh: published.tanh,
  sigmoid: published.sigmoid,
  logSigmoid: (x) => neg(softplus(neg(x))),
  softplus,
  abs: published.abs,
  relu: published.relu,
};

const binaryFunctions: Record<string, (x: Scalar, y: Scalar) => Scalar> = {
  add: published.add,
  sub: published.sub,
  mul: published.mul,
  div,
  pow,
  hypot: published.hypot,
  min: published.min,
  max: published.max,
  logAddExp: published.logAddExp,
};

/** Distance in units of the last place of the exact value. */
function ulps(measured: number, exact: number): number {
  if (measured === exact) return 0;
  const exponent = Math.floor(Math.log2(Math.abs(exact)));
  return Math.abs(measured - exact) / Math.max(2 ** (exponent - 52), Number.MIN_VALUE);
}

/** The tolerance of each order of derivative, in units of the last place; 1e-12 from the second on. */
function expectExact(
  measured: number | undefined,
  exact: number | string | undefined,
  order: number,
): void {
  const truth = Number(exact);
  const allowed = [2, 8][order] ?? 1e-12 * 2 ** 52;
  expect(ulps(measured ?? NaN, truth), `${String(measured)} for ${truth}`).toBeLessThanOrEqual(
    allowed,
  );
}

describe("reference values in 30 digits", () => {
  it("have a function for every row, and rows for every function", () => {
    expect(new Set(unary.rows.map(({ fn }) => fn))).toEqual(new Set(Object.keys(unaryFunctions)));
    expect(new Set(binary.rows.map(({ fn }) => fn))).toEqual(new Set(Object.keys(binaryFunctions)));
  });

  it.each(unary.rows.map(({ fn, x, values }) => [fn, x, values] as const))(
    "%s(%d)",
    (fn, x, values) => {
      const f = unaryFunctions[fn];
      if (f === undefined) throw new Error(fn);
      const first = derivative(f);
      const second = derivative(first);
      const measured = [f(x), first(x), second(x), derivative(second)(x)];
      measured.forEach((value, order) => {
        expectExact(published.value(value), values[order], order);
      });
    },
  );

  it.each(binary.rows.map(({ fn, args, values }) => [fn, args, values] as const))(
    "%s(%j)",
    (fn, args, values) => {
      const f = binaryFunctions[fn];
      const [x, y] = args;
      if (f === undefined || x === undefined || y === undefined) throw new Error(fn);
      const slopes = gradient(f)([x, y]);
      const [[xx, xy] = [], [yx, yy] = []] = hessian(f)([x, y]);
      expectExact(published.value(f(x, y)), values[0], 0);
      expectExact(slopes[0], values[1], 1);
      expectExact(slopes[1], values[2], 1);
      expectExact(xx, values[3], 2);
      expectExact(xy, values[4], 2);
      expectExact(yx, values[4], 2);
      expectExact(yy, values[5], 2);
    },
  );
});

describe("tails, where 1 − tanh² x, σ(1 − σ) and the like have no digits left", () => {
  it.each([
    ["tanh′(20)", published.tanh, 20, 1.6993417021166355e-17],
    ["expm1′(−40)", published.expm1, -40, 4.248354255291589e-18],
    ["sigmoid′(37)", published.sigmoid, 37, 8.533047625744065e-17],
    ["atan′(1e10)", published.atan, 1e10, 1e-20],
  ] as const)("%s", (_name, f: (x: Scalar) => Scalar, x, slope) => {
    expectExact(derivative(f)(x), slope, 1);
  });

  it("softplus″(−800) is 0 and not NaN", () => {
    expect(derivative(derivative(softplus))(-800)).toBe(0);
  });
});
