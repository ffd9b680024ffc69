import { fixed, importing, offered, typed, untyped } from "../rule-tester.fixture.ts";

untyped("comparison", {
  valid: [
    "const above = (x) => x > 0;",
    importing("derivative((x) => (value(x) > 0 ? x : 0));"),
    importing("derivative((x) => where(less(x, 0), 0, x));"),
    importing("gradient((...theta) => { for (let i = 0; i < theta.length; i++) f(theta[i]); });"),
    importing("derivative((x) => (x === undefined || x == null || x !== null ? 0 : 1));"),
    importing("derivative((x) => (x === 'none' ? 0 : 1));"),
    importing("derivative((x) => (typeof x === 'number' && x < 0 ? 0 : 1));"),
    importing("const steep = derivative(sin)(0) > 0.5;"),
  ],
  invalid: [
    ...(
      [
        ["<", "less"],
        ["<=", "lessOrEqual"],
        [">", "greater"],
        ["==", "equal"],
      ] as const
    ).map(([operator, name]) =>
      offered(
        `derivative((x) => (x ${operator} 0 ? 1 : x));`,
        "comparison",
        ["write", `derivative((x) => (where(${name}(x, 0), 1, x)));`],
        ["byValue", `derivative((x) => (value(x) ${operator} 0 ? 1 : x));`],
      ),
    ),
    offered(
      "derivative((x) => (x === 0 ? 1 : x));",
      "identity",
      ["write", "derivative((x) => (where(equal(x, 0), 1, x)));"],
      ["byValue", "derivative((x) => (value(x) === 0 ? 1 : x));"],
    ),
    offered(
      "derivative((x) => (1 !== x ? 1 : x));",
      "identity",
      ["write", "derivative((x) => (where(not(equal(1, x)), 1, x)));"],
      ["byValue", "derivative((x) => (1 !== value(x) ? 1 : x));"],
    ),
    offered(
      "gradient((x, y) => (x == y ? 1 : 2));",
      "identity",
      ["write", "gradient((x, y) => (where(equal(x, y), 1, 2)));"],
      ["byValue", "gradient((x, y) => (value(x) == value(y) ? 1 : 2));"],
    ),
    offered(
      "gradient((x, y) => (x <= y ? 1 : 2));",
      "comparison",
      ["write", "gradient((x, y) => (where(lessOrEqual(x, y), 1, 2)));"],
      ["byValue", "gradient((x, y) => (value(x) <= value(y) ? 1 : 2));"],
    ),
    // Elsewhere a condition may be what is meant.
    offered(
      "derivative((x) => { const low = x < 0; return where(low, 0, x); });",
      "comparison",
      ["write", "derivative((x) => { const low = less(x, 0); return where(low, 0, x); });"],
      ["byValue", "derivative((x) => { const low = value(x) < 0; return where(low, 0, x); });"],
    ),
    // Where a condition belongs, one is written.
    fixed(
      "derivative((x) => where(x < 0, 0, x));",
      "derivative((x) => where(less(x, 0), 0, x));",
      "comparison",
    ),
    fixed(
      "derivative((x) => where(x !== 0, 1, x));",
      "derivative((x) => where(not(equal(x, 0)), 1, x));",
      "identity",
    ),
    fixed(
      "derivative((x) => where(not(x < 1), 1, x));",
      "derivative((x) => where(not(less(x, 1)), 1, x));",
      "comparison",
    ),
    fixed(
      "derivative((x) => where(!(x < 0 && done), 1, x));",
      "derivative((x) => where(!(less(x, 0) && done), 1, x));",
      "comparison",
    ),
    // Branches that are no numbers cannot be chosen by where.
    offered("derivative((x) => (x < 0 ? 'low' : 'high'));", "comparison", [
      "byValue",
      "derivative((x) => (value(x) < 0 ? 'low' : 'high'));",
    ]),
    // A name that is taken.
    offered(
      "derivative((x) => { const value = 1, where = 2; return x < value ? where : x; });",
      "comparison",
    ),
  ],
});

typed("comparison", {
  valid: [
    importing("export const f = (x?: Scalar): Scalar => (x === undefined ? 0 : x);"),
    importing("export const f = (x: Scalar | string): boolean => x === 'none';"),
    importing("export const f = (x: Scalar): boolean => typeof x === 'number' && x === 0;"),
    // Two operands: the same one?
    importing("export const f = (x: Scalar, y: Operand): boolean => x === y;"),
    importing("export const f = (x: Scalar): boolean => value(x) === 0;"),
    importing("export const f = (x: number): boolean => x === 0;"),
  ],
  invalid: [
    offered(
      "export const f = (x: Scalar): Scalar => (x === 0 ? 1 : x);",
      "identity",
      ["write", "export const f = (x: Scalar): Scalar => (where(equal(x, 0), 1, x));"],
      ["byValue", "export const f = (x: Scalar): Scalar => (value(x) === 0 ? 1 : x);"],
    ),
    offered(
      "export const f = <X extends Scalar>(x: X, y: Scalar) => x !== y;",
      "identity",
      ["write", "export const f = <X extends Scalar>(x: X, y: Scalar) => not(equal(x, y));"],
      ["byValue", "export const f = <X extends Scalar>(x: X, y: Scalar) => value(x) !== value(y);"],
    ),
    fixed(
      "derivative((x) => where(x < 0, 0, x));",
      "derivative((x) => where(less(x, 0), 0, x));",
      "comparison",
    ),
    // What may be missing is not handed to functions.
    offered("export const f = (x?: Scalar) => (x === 0 ? 1 : 2);", "identity"),
  ],
});
