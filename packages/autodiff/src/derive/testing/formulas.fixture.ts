import fc from "fast-check";
import {
  abs,
  add,
  cos,
  div,
  exp,
  greater,
  less,
  log,
  max,
  min,
  mul,
  neg,
  pow,
  relu,
  type Scalar,
  sigmoid,
  sin,
  sqrt,
  square,
  sub,
  tanh,
  where,
} from "../../index.js";

/** A function of x, y and z, and the call that made it, for messages. */
export interface RandomFormula {
  readonly f: (x: Scalar, y: Scalar, z: Scalar) => Scalar;
  readonly call: string;
}

const unary = { neg, square, sqrt, exp, log, sin, cos, tanh, abs, relu, sigmoid };
const binary = { add, sub, mul, div, max, min };

const leaf: fc.Arbitrary<RandomFormula> = fc.oneof(
  fc.constant({ f: (x: Scalar) => x, call: "x" }),
  fc.constant({ f: (_: Scalar, y: Scalar) => y, call: "y" }),
  fc.constant({ f: (_x: Scalar, _y: Scalar, z: Scalar) => z, call: "z" }),
  fc.constantFrom(-2, -1, 0, 0.5, 1, 2, 3, 0.1).map((n) => ({ f: () => n, call: String(n) })),
);

/** Formulas of up to `depth` functions in one another. */
export function formulas(depth: number): fc.Arbitrary<RandomFormula> {
  if (depth === 0) return leaf;
  const inner = formulas(depth - 1);
  const ofOne = fc.constantFrom(...entries(unary));
  const ofTwo = fc.constantFrom(...entries(binary));
  return fc.oneof(
    { arbitrary: leaf, weight: 1 },
    { arbitrary: fc.tuple(ofOne, inner).map(([g, a]) => composed(g, [a])), weight: 2 },
    { arbitrary: fc.tuple(ofTwo, inner, inner).map(([g, a, b]) => composed(g, [a, b])), weight: 4 },
    {
      arbitrary: fc.tuple(inner, fc.constantFrom(-2, -1, 0.5, 2, 3)).map(([a, n]) => {
        return composed(["pow", (x = NaN) => pow(x, n)], [a], `, ${n}`);
      }),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(fc.constantFrom(less, greater), inner, inner, inner, inner)
        .map(([test, ...parts]) => {
          const choose: Call = (a = NaN, b = NaN, c = NaN, d = NaN) => where(test(a, b), c, d);
          return composed([`where ${test.name}`, choose], parts);
        }),
      weight: 1,
    },
  );
}

function composed(
  [name, g]: readonly [string, Call],
  parts: readonly RandomFormula[],
  more = "",
): RandomFormula {
  return {
    f: (x, y, z) => g(...parts.map(({ f }) => f(x, y, z))),
    call: `${name}(${parts.map(({ call }) => call).join(", ")}${more})`,
  };
}

type Call = (...args: Scalar[]) => Scalar;

function entries(of: object): readonly (readonly [string, Call])[] {
  return Object.entries(of) as readonly (readonly [string, Call])[];
}
