import {
  abs,
  acos,
  acosh,
  add,
  and,
  asin,
  asinh,
  atan,
  atan2,
  atanh,
  cbrt,
  clamp,
  cos,
  cosh,
  div,
  dot,
  equal,
  erf,
  erfc,
  exp,
  exp2,
  expm1,
  floor,
  greater,
  greaterOrEqual,
  hypot,
  less,
  lessOrEqual,
  log,
  log10,
  log1p,
  log2,
  logAddExp,
  logit,
  logSumExp,
  max,
  mean,
  min,
  mul,
  neg,
  norm,
  normalCdf,
  normalPdf,
  not,
  or,
  pow,
  relu,
  sigmoid,
  sign,
  sin,
  sinc,
  sinh,
  softplus,
  sqrt,
  square,
  sub,
  sum,
  tan,
  tanh,
  where,
  xlogx,
  xlogy,
  type Condition,
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
  of1("exp2", exp2, [-5, 5]),
  of1("log2", log2, [0.2, 20]),
  of1("log10", log10, [0.2, 20]),
  of1("logit", logit, [0.1, 0.9]),
  of1("xlogx", xlogx, [0.2, 20]),
  of2("xlogy", xlogy, [-5, 5], [0.2, 20]),
  of2("logAddExp", logAddExp, [-5, 5], [-5, 5]),
  of1("sigmoid", sigmoid, [-8, 8]),
  of1("softplus", softplus, [-8, 8]),

  of1("sin", sin, [-7, 7]),
  of1("cos", cos, [-7, 7]),
  of1("tan", tan, [-1.3, 1.3]),
  of1("asin", asin, [-0.9, 0.9]),
  of1("acos", acos, [-0.9, 0.9]),
  of1("atan", atan, [-5, 5]),
  of2("atan2", atan2, [-3, 3], [-3, 3], (y, x) => Math.hypot(x, y) > 0.3 && (x > 0 || apart(y, 0))),
  of1("sinc", sinc, [-9, 9]),
  of1("sinh", sinh, [-4, 4]),
  of1("cosh", cosh, [-4, 4]),
  of1("tanh", tanh, [-4, 4]),
  of1("asinh", asinh, [-5, 5]),
  of1("acosh", acosh, [1.2, 9]),
  of1("atanh", atanh, [-0.9, 0.9]),

  of1("erf", erf, [-3, 3]),
  of1("erfc", erfc, [-3, 3]),
  of1("normalCdf", normalCdf, [-4, 4]),
  of1("normalPdf", normalPdf, [-4, 4]),

  of1("abs", abs, [-5, 5], (x) => Math.abs(x) > 0.02),
  of1("sign", sign, [-5, 5], (x) => Math.abs(x) > 0.02),
  of1("relu", relu, [-5, 5], (x) => Math.abs(x) > 0.02),
  of2("min", min, [-5, 5], [-5, 5], (x, y) => Math.abs(x - y) > 0.02),
  of2("max", max, [-5, 5], [-5, 5], (x, y) => Math.abs(x - y) > 0.02),
  of1("floor", floor, [-5, 5], (x) => Math.abs(x - Math.round(x)) > 0.02),
  of1(
    "clamp(x, -1, 2)",
    (x) => clamp(x, -1, 2),
    [-5, 5],
    (x) => apart(x, -1) && apart(x, 2),
  ),
  of2(
    "clamp(0.5, low, high)",
    (x, y) => clamp(0.5, x, y),
    [0, 1],
    [1, 2],
    (x) => apart(x, 0.5),
  ),

  of1(
    "where",
    (x) => where(less(x, 1), exp(x), log(x)),
    [-5, 5],
    (x) => apart(x, 1),
  ),
  choice("less", less),
  choice("lessOrEqual", lessOrEqual),
  choice("greater", greater),
  choice("greaterOrEqual", greaterOrEqual),
  choice("equal", equal),
  choice("and", (x, y) => and(less(x, y), less(0, x))),
  choice("or", (x, y) => or(less(x, y), less(0, x))),
  choice("not", (x, y) => not(less(x, y))),

  of3("sum(terms)", (...terms) => sum(terms)),
  of3("sum(rows, term)", (x, y, z) => sum([1, 2, 3], (row) => mul(add(x, y), pow(z, row)))),
  of3("mean(terms)", (...terms) => mean(terms)),
  of3("mean(rows, term)", (x, y, z) => mean([1, 2, 3], (row) => mul(add(x, y), pow(z, row)))),
  of3("dot(left, right)", (x, y, z) => dot([x, y, 2], [y, z, x])),
  of3("norm(terms)", (x, y, z) => norm([x, y, add(z, 3)])),
  of3("norm(rows, term)", (x, y, z) => norm([1, 2, 3], (row) => add(mul(add(x, y), row), exp(z)))),
  of3("logSumExp(terms)", (...terms) => logSumExp(terms)),
  of3("logSumExp(rows, term)", (x, y, z) =>
    logSumExp([1, 2], (row) => mul(add(x, y), mul(z, row))),
  ),
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

/** A choice between two functions by a condition on both arguments. */
function choice(call: string, condition: (x: Scalar, y: Scalar) => Condition): ScalarSubject {
  const f = (x: Scalar, y: Scalar): Scalar => where(condition(x, y), mul(x, y), sub(x, y));
  return of2(call, f, [-5, 5], [-5, 5], (x, y) => apart(x, y) && apart(x, 0));
}

function apart(x: number, y: number): boolean {
  return Math.abs(x - y) > 0.02;
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
