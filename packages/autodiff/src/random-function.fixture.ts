import fc from "fast-check";
import * as published from "./index.js";
import type { Scalar } from "./operand.js";

/** A function of spread variables, with the text it was made from. */
export interface RandomFunction {
  readonly text: string;
  readonly of: (...params: Scalar[]) => Scalar;
}

const { add, atan, cos, div, exp, expm1, hypot, log1p, logAddExp, mul, neg, sigmoid, sin } =
  published;
const { softplus, sqrt, square, sub, tanh } = published;

/** Smooth everywhere, and tame: nothing leaves the range of numbers or comes near a pole. */
const smooth: Record<string, (x: Scalar) => Scalar> = {
  atan,
  cos,
  neg,
  sigmoid,
  sin,
  softplus,
  tanh,
  "exp(sin)": (x) => exp(sin(x)),
  "expm1(tanh)": (x) => expm1(tanh(x)),
  "log1p(square)": (x) => log1p(square(x)),
  "sqrt(1 + square)": (x) => sqrt(add(1, square(x))),
};
const smooth2: Record<string, (x: Scalar, y: Scalar) => Scalar> = {
  add,
  sub,
  mul,
  logAddExp,
  "div by 1 + square": (x, y) => div(x, add(1, square(y))),
  "hypot of 1 + square": (x, y) => hypot(x, add(1, square(y))),
};

/** Whatever may happen at kinks, poles and ends of domains happens here. */
const { abs, acos, asin, atan2, cbrt, log, max, min, pow, relu, sign, tan, xlogy } = published;
const rough: typeof smooth = {
  ...smooth,
  ...{ abs, acos, asin, cbrt, exp, expm1, log, log1p, relu, sign, sqrt, square, tan },
  "pow(x, 3)": (x) => pow(x, 3),
  "pow(x, 0)": (x) => pow(x, 0),
};
const rough2: typeof smooth2 = { ...smooth2, atan2, div, hypot, max, min, pow, xlogy };

function functions(
  size: number,
  unary: typeof smooth,
  binary: typeof smooth2,
  constant: fc.Arbitrary<number>,
): fc.Arbitrary<RandomFunction> {
  return fc.letrec<{ tree: RandomFunction }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.nat(size - 1).map((i) => ({ text: `x${i}`, of: (...x: Scalar[]) => x[i] ?? NaN })),
      constant.map((c) => ({ text: String(c), of: () => c })),
      fc.tuple(fc.constantFrom(...Object.entries(unary)), tie("tree")).map(([[name, f], x]) => ({
        text: `${name}(${x.text})`,
        of: (...params: Scalar[]) => f(x.of(...params)),
      })),
      fc
        .tuple(fc.constantFrom(...Object.entries(binary)), tie("tree"), tie("tree"))
        .map(([[name, f], x, y]) => ({
          text: `${name}(${x.text}, ${y.text})`,
          of: (...params: Scalar[]) => f(x.of(...params), y.of(...params)),
        })),
    ),
  })).tree;
}

const tame = fc.integer({ min: -8, max: 8 }).map((n) => n / 4);

/** Random functions that have all derivatives everywhere. */
export const smoothFunctions = (size: number): fc.Arbitrary<RandomFunction> =>
  functions(size, smooth, smooth2, tame);

/** Random functions with kinks, poles and ends of domains. */
export const roughFunctions = (size: number): fc.Arbitrary<RandomFunction> =>
  functions(size, rough, rough2, fc.constantFrom(-1, 0, 0.5, 1, 2));

export const tamePoints = (size: number): fc.Arbitrary<number[]> =>
  fc.array(tame, { minLength: size, maxLength: size });

export const roughPoints = (size: number): fc.Arbitrary<number[]> =>
  fc.array(fc.constantFrom(0, -0, 1, -1, 0.5, 2, 1e-320, 1e200, Infinity, -Infinity, NaN), {
    minLength: size,
    maxLength: size,
  });
