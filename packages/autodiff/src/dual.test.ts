import { DescentError } from "@descent/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Dual } from "./dual.js";
import { add, derivative, div, mul, neg, type Operand, type Scalar, sin, sub } from "./index.js";
import { mark } from "./mark.js";

/** Small whole numbers, on which sums and products are exact, so that laws hold to the bit. */
const whole = fc.integer({ min: -20, max: 20 });
const plainDual = fc
  .tuple(whole, whole)
  .map(([value, tangent]) => new Dual(1, value, tangent) as Scalar);
const scalars: fc.Arbitrary<Scalar> = fc.oneof(
  whole,
  plainDual,
  fc.tuple(plainDual, plainDual).map(([value, tangent]) => new Dual(2, value, tangent) as Scalar),
);

/** The coefficients of 1, ε₁, ε₂ and ε₁ε₂, with no negative zeros. */
function parts(x: Scalar): readonly number[] {
  const at = (y: Scalar, level: number): readonly [Scalar, Scalar] =>
    y instanceof Dual && y.level === level ? [y.value, y.tangent] : [y, 0];
  const [value, tangent] = at(x, 2);
  return [...at(value, 1), ...at(tangent, 1)].map((part) => Number(part) + 0);
}

function same(x: Scalar, y: Scalar): void {
  expect(parts(x)).toEqual(parts(y));
}

describe("duals, and duals of duals, are a commutative ring", () => {
  const law = (name: string, holds: (x: Scalar, y: Scalar, z: Scalar) => void): void => {
    it(name, () => {
      fc.assert(fc.property(scalars, scalars, scalars, holds), { seed: 20261121 });
    });
  };
  law("x + y = y + x", (x, y) => {
    same(add(x, y), add(y, x));
  });
  law("x·y = y·x", (x, y) => {
    same(mul(x, y), mul(y, x));
  });
  law("(x + y) + z = x + (y + z)", (x, y, z) => {
    same(add(add(x, y), z), add(x, add(y, z)));
  });
  law("(x·y)·z = x·(y·z)", (x, y, z) => {
    same(mul(mul(x, y), z), mul(x, mul(y, z)));
  });
  law("x·(y + z) = x·y + x·z", (x, y, z) => {
    same(mul(x, add(y, z)), add(mul(x, y), mul(x, z)));
  });
  law("0 and 1 are neutral", (x) => {
    same(add(x, 0), x);
    same(mul(x, 1), x);
  });
  law("−x is the inverse of x, and x − y = x + (−y)", (x, y) => {
    same(add(x, neg(x)), 0);
    same(sub(x, y), add(x, neg(y)));
  });
  law("ε has no inverse, but 2 + ε has one", (x) => {
    same(mul(div(x, new Dual(1, 2, 0)), 2), x);
  });
});

describe("printing", () => {
  it("shows value and tangent", () => {
    const seen: string[] = [];
    derivative((x) => {
      seen.push(x.toString(), String(mul(x, 2)));
      derivative((y) => {
        seen.push(String(mul(x, y)));
        return y;
      })(2);
      return x;
    })(3);
    expect(seen).toEqual(["(3 + 1ε)", "(6 + 2ε)", "((6 + 2ε) + (3 + 1ε)ε)"]);
  });
});

/** What plain JavaScript does with a scalar, past the types. */
const native: Record<string, (x: number) => unknown> = {
  "x * x": (x) => x * x,
  "x + 1": (x) => x + 1,
  "-x": (x) => -x,
  "x ** 2": (x) => x ** 2,
  "x < 3": (x) => x < 3,
  "x >= 3": (x) => x >= 3,
  "Math.sin(x)": (x) => Math.sin(x),
  "Math.max(x, 0)": (x) => Math.max(x, 0),
  "x % 2": (x) => x % 2,
};

describe("native operators", () => {
  it.each(Object.entries(native))("%s throws and says what to use", (_name, f) => {
    const disguised = (x: Scalar): Scalar => f(x as number) as number;
    expect(() => derivative(disguised)(3)).toThrow(
      'Number(x): must not meet native operators, got "(3 + 1ε)". ' +
        "Use add, mul, sin, …; value(x) to compare",
    );
    expect(() => derivative(disguised)(3)).toThrow(DescentError);
  });

  it("are errors of types", () => {
    const lines = (x: Scalar): readonly (() => unknown)[] => [
      // @ts-expect-error no multiplication
      () => x * x,
      // @ts-expect-error no subtraction
      () => x - 1,
      // @ts-expect-error no division
      () => 1 / x,
      // @ts-expect-error no powers of scalars
      () => x ** 2,
      // @ts-expect-error no comparison
      () => x < 3,
      // @ts-expect-error no functions of Math
      () => Math.sin(x),
      // @ts-expect-error no way into a number
      (): number => x,
    ];
    expect(lines(3)).toHaveLength(7);
  });
});

describe("the elementary functions", () => {
  it.each<unknown>([undefined, null, "1", true, {}, [1], 1n])("refuse %s", (wrong) => {
    const bad = wrong as number;
    expect(() => sin(bad)).toThrow("sin(x): must be a number, got");
    expect(() => add(bad, 1)).toThrow("add(x): must be a number, got");
    expect(() => add(1, bad)).toThrow("add(y): must be a number, got");
    expect(() => derivative((x) => mul(x, bad))(1)).toThrow("mul(y): must be a number, got");
    expect(() => derivative((x) => mul(bad, x))(1)).toThrow("mul(x): must be a number, got");
  });

  it("keep the types of their arguments", () => {
    const plain: number = add(1, sin(2));
    const general = (x: Scalar): Scalar => add(1, sin(x));
    expect(general(2)).toBe(plain);
  });
});

describe("the protocol", () => {
  it("is open: another kind of operand works with every function and inside every derivative", () => {
    // Writes down what is done to it, as an expression does.
    const written = (text: string, level: number): Operand => ({
      brand: mark,
      level,
      get value(): number {
        throw new Error("stands for no number");
      },
      unary: (row) => written(`${row.name}(${text})`, level),
      binary: (row, x, y) => written(`${row.name}(${String(x)}, ${String(y)})`, level),
      toString: () => text,
    });
    const t = written("t", 0);
    expect(String(add(2, sin(t)))).toBe("add(2, sin(t))");
    const x = new Dual(1, t, 1);
    expect(String(mul(x, x))).toBe("(mul(t, t) + add(chain(t, 1), chain(t, 1))ε)");
  });
});
