import {
  abs,
  add,
  cos,
  derivative,
  mul,
  sin,
  square,
  value,
  type Operand,
  type Scalar,
} from "@descent/autodiff";
import { testLaws } from "../planted.fixture.js";
import { scalarLaws } from "./scalar-laws.js";
import type { ScalarSubject } from "./scalar-subject.js";

const domain = [[-3, 3]] as const;

/** A function of one argument, with a bug or without. */
function row(f: (x: Scalar) => Scalar, change: Partial<ScalarSubject> = {}): ScalarSubject {
  return { call: "f", f, domain, ...change };
}

/** x² by a rule of its own, with the stated slope. */
function ruled(slope: (x: Scalar) => Scalar): ScalarSubject {
  const rule = {
    name: "mine",
    value: (x: number) => x * x,
    slope,
    code: "x * x",
  };
  return row((x) => (typeof x === "number" ? rule.value(x) : x.unary(rule)));
}

/** A dual number made by hand. */
function handmade(level: number, y: Scalar, tangent: number): Operand & { tangent: number } {
  const refuse = (): never => {
    throw new Error("not in this test");
  };
  const brand = Symbol.for("@descent/autodiff/operand");
  return { brand, level, value: value(y), tangent, unary: refuse, binary: refuse };
}

/** The level of the innermost derivative that is running. */
function innermost(): number {
  let level = 0;
  derivative((x) => {
    if (typeof x !== "number") level = x.level - 1;
    return x;
  })(0);
  return level;
}

testLaws<ScalarSubject>(
  scalarLaws,
  [
    row(sin),
    ruled((x) => mul(2, x)),
    row(abs, { smooth: (x) => Math.abs(x) > 0.01 }),
    {
      call: "x² cos y",
      f: (x = NaN, y = NaN) => mul(square(x), cos(y)),
      domain: [
        [-3, 3],
        [0, 6],
      ],
    },
  ],
  {
    "has the same value while differentiating": {
      "another formula for numbers": row((x) => (typeof x === "number" ? x * x * 1.1 : square(x))),
    },
    "has the slopes of its differences": {
      "the 2 is missing": ruled((x) => x),
      "the number is taken out": row((x) => mul(x, value(x))),
      "a kink that is not stated": row(abs),
      "the second argument's slope": {
        call: "x + y",
        f: (x = NaN, y = NaN) => add(x, value(y)),
        domain: [
          [0, 1],
          [0, 1],
        ],
      },
    },
    "has second derivatives by nesting": {
      "the slope is a plain number": ruled((x) => 2 * value(x)),
    },
    "is constant where its arguments are": {
      "it takes its argument for the innermost variable": row((x) =>
        handmade(innermost(), square(x), 2 * value(x)),
      ),
    },
    "obeys the chain rule": {
      "the argument's own slope is lost": row((x) =>
        typeof x === "number" ? x * x : handmade(x.level, square(x), 2 * value(x)),
      ),
    },
  },
);
