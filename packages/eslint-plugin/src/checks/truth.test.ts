import { fixed, importing, offered, typed, untyped } from "../rule-tester.fixture.ts";

untyped("truth", {
  valid: [
    "const f = (x) => (x ? 1 : 2);",
    importing("derivative((x) => (value(x) ? 1 : x));"),
    importing("derivative((x) => (x ?? 1));"),
    importing("gradient((...theta) => (theta.length && theta ? theta[0] : 1));"),
    importing("if (derivative(sin)(0)) console.log(less(1, 2) ? 1 : 2);"),
    importing("for (;;) derivative((x) => x);"),
  ],
  invalid: [
    offered("derivative((x) => { if (x) return 1; return x; });", "truth", [
      "byValue",
      "derivative((x) => { if (value(x)) return 1; return x; });",
    ]),
    offered("derivative((x) => { while (x) f(); });", "truth", [
      "byValue",
      "derivative((x) => { while (value(x)) f(); });",
    ]),
    offered("derivative((x) => { do f(); while (x) });", "truth", [
      "byValue",
      "derivative((x) => { do f(); while (value(x)) });",
    ]),
    offered("derivative((x) => { for (; x; ) f(); });", "truth", [
      "byValue",
      "derivative((x) => { for (; value(x); ) f(); });",
    ]),
    offered(
      "derivative((x) => (x ? 1 : 2));",
      "truth",
      ["write", "derivative((x) => (where(not(equal(x, 0)), 1, 2)));"],
      ["byValue", "derivative((x) => (value(x) ? 1 : 2));"],
    ),
    offered("derivative((x) => !x);", "truth", ["byValue", "derivative((x) => !value(x));"]),
    offered("derivative((x) => x || 1);", "truth", [
      "write",
      "derivative((x) => where(equal(x, 0), 1, x));",
    ]),
    offered("derivative((x) => x && 1);", "truth", [
      "write",
      "derivative((x) => where(equal(x, 0), x, 1));",
    ]),
    offered("derivative((x) => f(x) && g(sin(x) || 'none'));", "truth"),
    offered("derivative((x) => { let y = x; y ||= 1; return y; });", "truth"),
    // The answer may come from further inside.
    offered("derivative((x) => { if (ready && x) return 1; return x; });", "truth", [
      "byValue",
      "derivative((x) => { if (ready && value(x)) return 1; return x; });",
    ]),
    offered("derivative((x) => { if (ready ?? x) return 1; return x; });", "truth", [
      "byValue",
      "derivative((x) => { if (ready ?? value(x)) return 1; return x; });",
    ]),
    offered("derivative((x) => { if (ready ? x : done) return 1; return x; });", "truth"),
    offered("derivative((x) => { if ((f(), x)) return 1; return x; });", "truth"),
    // Comparisons of scalars.
    offered("derivative((x) => (less(x, 0) ? 0 : x));", "condition", [
      "write",
      "derivative((x) => (where(less(x, 0), 0, x)));",
    ]),
    offered("derivative((x) => { if (less(x, 0)) return 0; return x; });", "condition"),
    offered("derivative((x) => { if (!less(x, 0)) return 0; return x; });", "condition"),
    offered(
      "derivative((x) => { const high = !less(x, 0); return where(high, x, 0); });",
      "condition",
      ["write", "derivative((x) => { const high = not(less(x, 0)); return where(high, x, 0); });"],
    ),
    fixed(
      "derivative((x) => where(!less(x, 0), x, 0));",
      "derivative((x) => where(not(less(x, 0)), x, 0));",
      "condition",
    ),
    offered("derivative((x) => where(less(x, 0) || greater(x, 1), 0, x));", "condition", [
      "write",
      "derivative((x) => where(or(less(x, 0), greater(x, 1)), 0, x));",
    ]),
    offered("derivative((x) => where(less(x, 0) && f(), 0, x));", "condition"),
  ],
});

typed("truth", {
  valid: [
    // Is it there?
    importing("export const f = (x: Operand | undefined): boolean => (x ? true : !x);"),
    importing("export const f = (x: number, c: boolean): number => (x && c ? 1 : 2);"),
    importing("export const f = (x: number): number => (less(x, 0) ? 1 : 2);"),
    importing("export const f = (x?: Scalar): Scalar => x ?? 0;"),
  ],
  invalid: [
    offered("export const f = (x: Scalar): boolean => !x;", "truth", [
      "byValue",
      "export const f = (x: Scalar): boolean => !value(x);",
    ]),
    offered("export const f = (x?: Scalar): Scalar => (x ? x : 1);", "truth"),
    offered("export const f = (x: Scalar): number => (less(x, 0) ? 1 : 2);", "condition", [
      "write",
      "export const f = (x: Scalar): number => (where(less(x, 0), 1, 2));",
    ]),
    offered("export function f(c: Condition) { if (c) return 1; return 2; }", "condition"),
  ],
});
