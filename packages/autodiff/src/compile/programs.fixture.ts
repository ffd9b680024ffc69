import fc from "fast-check";
import {
  abs,
  add,
  atan,
  cos,
  div,
  exp,
  greaterOrEqual,
  hypot,
  less,
  log1p,
  logAddExp,
  max,
  mean,
  min,
  mul,
  neg,
  pow,
  relu,
  type Scalar,
  sigmoid,
  sin,
  softplus,
  sqrt,
  square,
  sub,
  sum,
  tanh,
  where,
} from "../index.js";

/** A random program of three parameters and of data. */
export type Program = (params: readonly Scalar[], row: readonly number[]) => Scalar;

/** Rows of data, in which a 0, a 1 and the same number twice stand, as in any data. */
const tables = [4, 9, 13].map((length) =>
  Array.from({ length }, (_, i) => [[0, 1, 0.5][i % 3] ?? 0, Math.sin(i), (i % 4) - 1.5]),
);

const unary = [
  neg,
  square,
  sin,
  cos,
  tanh,
  sigmoid,
  softplus,
  atan,
  abs,
  relu,
  (x: Scalar) => exp(tanh(x)),
  (x: Scalar) => sqrt(add(1, square(x))),
  (x: Scalar) => log1p(square(x)),
  (x: Scalar) => pow(add(1, square(x)), -1.5),
  (x: Scalar) => pow(x, 3),
];

const binary = [
  add,
  sub,
  mul,
  max,
  min,
  logAddExp,
  (x: Scalar, y: Scalar) => div(x, add(1, square(y))),
  (x: Scalar, y: Scalar) => hypot(add(2, square(x)), y),
  (x: Scalar, y: Scalar) => pow(add(1, square(x)), tanh(y)),
];

const leaf = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.nat(2).map(
      (i): Program =>
        (params) =>
          params[i] ?? NaN,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat(2).map(
      (i): Program =>
        (_params, row) =>
          row[i] ?? NaN,
    ),
  },
  fc.constantFrom(-1, 0, 0.5, 1, 2, 3.25).map(
    (x): Program =>
      () =>
        x,
  ),
);

/** Formulas, choices, sums of data, sums in sums, and plain loops. */
export const programs: fc.Arbitrary<Program> = fc.letrec<{ program: Program }>((tie) => {
  const inner = tie("program");
  const table = fc.constantFrom(...tables);
  return {
    program: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      fc.tuple(fc.constantFrom(...unary), inner).map(
        ([f, x]): Program =>
          (params, row) =>
            f(x(params, row)),
      ),
      fc.tuple(fc.constantFrom(...binary), inner, inner).map(
        ([f, x, y]): Program =>
          (params, row) =>
            f(x(params, row), y(params, row)),
      ),
      fc.tuple(fc.constantFrom(less, greaterOrEqual), leaf, leaf, inner, inner).map(
        ([test, a, b, x, y]): Program =>
          (params, row) =>
            where(test(a(params, row), b(params, row)), x(params, row), y(params, row)),
      ),
      fc.tuple(fc.constantFrom(sum, mean), table, inner).map(
        ([over, rows, term]): Program =>
          (params) =>
            over(rows, (row) => term(params, row)),
      ),
      // A sum whose terms look at the row around it as well.
      fc.tuple(table, inner).map(
        ([rows, term]): Program =>
          (params, row) =>
            sum(rows, (own) => term(params, [own[0] ?? NaN, row[1] ?? NaN, own[2] ?? NaN])),
      ),
      fc.tuple(table, inner, inner).map(([rows, start, term]): Program => (params, row) => {
        let total = start(params, row);
        for (const own of rows) total = add(total, term(params, own));
        return total;
      }),
      // Parameters by index, in the terms of a sum over data: a layer of weights.
      fc
        .tuple(table, fc.constantFrom(...unary), inner)
        .map(([rows, f, term]): Program => (params) => {
          const many = [...params, ...params, ...params, ...params, ...params, ...params];
          return mean(rows, (row) =>
            f(sum(many, (p, j) => mul(f(p), term(params, [row[0] ?? NaN, j / 18, row[2] ?? NaN])))),
          );
        }),
      // Parameters by index, and one reduction that is no sum.
      fc.tuple(inner, inner).map(([x, y]): Program => (params, row) => {
        const many = [...params, ...params, ...params, ...params].map((p) =>
          mul(p, x(params, row)),
        );
        return many.reduce((total, p) => sub(total, mul(p, y(params, row))), 0);
      }),
    ),
  };
}).program;

/** A program as a function of three spread parameters; outside of sums, the row is fixed. */
export function spread(program: Program): (...params: readonly Scalar[]) => Scalar {
  return (...params) => program(params, [0.25, -0.5, 1]);
}
