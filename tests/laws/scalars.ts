import {
  abs,
  acos,
  add,
  asin,
  atan,
  cbrt,
  cos,
  cosh,
  div,
  dot,
  exp,
  expm1,
  hypot,
  log,
  log1p,
  logAddExp,
  max,
  mean,
  min,
  mul,
  neg,
  pow,
  relu,
  sigmoid,
  sign,
  sin,
  sinh,
  softplus,
  sqrt,
  square,
  sub,
  sum,
  tan,
  tanh,
  type Scalar,
} from "@descent/autodiff";
import type { ScalarSubject } from "@descent/conformance";

type Interval = readonly [low: number, high: number];

/** Every scalar function, with the domain it is measured on. */
export const scalars: readonly ScalarSubject[] = [
  of2("add", add, [-5, 5], [-5, 5]),
  of2("sub", sub, [-5, 5], [-5, 5]),
  of2("mul", mul, [-5, 5], [-5, 5]),
  of2("div", div, [-5, 5], [0.5, 4]),
  of1("neg", neg, [-5, 5]),
  of1("square", square, [-5, 5]),
  of2("pow", pow, [0.3, 4], [-3, 3]),
  of1("pow(x, 3)", (x) => pow(x, 3), [-3, 3]),
  of1("pow(x, -2)", (x) => pow(x, -2), [-3, -0.4]),
  of1("pow(2, x)", (x) => pow(2, x), [-5, 5]),
  of1("sqrt", sqrt, [0.2, 10]),
  of1("cbrt", cbrt, [-8, 8], (x) => Math.abs(x) > 0.3),
  of2("hypot", hypot, [-3, 3], [-3, 3], (x, y) => Math.hypot(x, y) > 0.3),

  of1("exp", exp, [-5, 5]),
  of1("expm1", expm1, [-5, 5]),
  of1("log", log, [0.2, 20]),
  of1("log1p", log1p, [-0.8, 20]),
  of2("logAddExp", logAddExp, [-5, 5], [-5, 5]),
  of1("sigmoid", sigmoid, [-8, 8]),
  of1("softplus", softplus, [-8, 8]),

  of1("sin", sin, [-7, 7]),
  of1("cos", cos, [-7, 7]),
  of1("tan", tan, [-1.3, 1.3]),
  of1("asin", asin, [-0.9, 0.9]),
  of1("acos", acos, [-0.9, 0.9]),
  of1("atan", atan, [-5, 5]),
  of1("sinh", sinh, [-4, 4]),
  of1("cosh", cosh, [-4, 4]),
  of1("tanh", tanh, [-4, 4]),

  of1("abs", abs, [-5, 5], (x) => Math.abs(x) > 0.02),
  of1("sign", sign, [-5, 5], (x) => Math.abs(x) > 0.02),
  of1("relu", relu, [-5, 5], (x) => Math.abs(x) > 0.02),
  of2("min", min, [-5, 5], [-5, 5], (x, y) => Math.abs(x - y) > 0.02),
  of2("max", max, [-5, 5], [-5, 5], (x, y) => Math.abs(x - y) > 0.02),

  of3("sum(terms)", (...terms) => sum(terms)),
  of3("sum(rows, term)", (x, y, z) => sum([1, 2, 3], (row) => mul(add(x, y), pow(z, row)))),
  of3("mean(terms)", (...terms) => mean(terms)),
  of3("mean(rows, term)", (x, y, z) => mean([1, 2, 3], (row) => mul(add(x, y), pow(z, row)))),
  of3("dot(left, right)", (x, y, z) => dot([x, y, 2], [y, z, x])),
];

function of1(
  call: string,
  f: (x: Scalar) => Scalar,
  domain: Interval,
  smooth?: (x: number) => boolean,
): ScalarSubject {
  return row(call, (x = NaN) => f(x), [domain], smooth && ((x = NaN) => smooth(x)));
}

function of2(
  call: string,
  f: (x: Scalar, y: Scalar) => Scalar,
  first: Interval,
  second: Interval,
  smooth?: (x: number, y: number) => boolean,
): ScalarSubject {
  const near = smooth && ((x = NaN, y = NaN) => smooth(x, y));
  return row(call, (x = NaN, y = NaN) => f(x, y), [first, second], near);
}

function of3(call: string, f: (x: Scalar, y: Scalar, z: Scalar) => Scalar): ScalarSubject {
  const interval = [-2, 2] as const;
  return row(
    call,
    (x = NaN, y = NaN, z = NaN) => f(x, y, z),
    [interval, interval, interval],
    undefined,
  );
}

function row(
  call: string,
  f: (...args: Scalar[]) => Scalar,
  domain: readonly Interval[],
  smooth: ((...args: number[]) => boolean) | undefined,
): ScalarSubject {
  return smooth === undefined ? { call, f, domain } : { call, f, domain, smooth };
}
