import { importing, offered, typed, untyped } from "../rule-tester.fixture.ts";

untyped("cases", {
  valid: [
    importing("derivative((x) => { switch (value(x)) { case 0: return 1; default: return x; } });"),
    importing("derivative((x) => { switch (kind) { case 'sin': return sin(x); } });"),
  ],
  invalid: [
    offered(
      "derivative((x) => { switch (x) { case 0: return 1; default: return x; } });",
      "cases",
      [
        "byValue",
        "derivative((x) => { switch (value(x)) { case 0: return 1; default: return x; } });",
      ],
    ),
    offered("derivative((x) => { switch (zero) { case sin(x): return 1; } });", "cases", [
      "byValue",
      "derivative((x) => { switch (zero) { case value(sin(x)): return 1; } });",
    ]),
  ],
});

typed("cases", {
  valid: [
    importing(
      "export function f(x: Operand, y: Operand) { switch (x) { case y: return 1; } return 2; }",
    ),
  ],
  invalid: [
    offered(
      "export function f(x: Scalar) { switch (x) { case 1: return 1; } return 2; }",
      "cases",
      [
        "byValue",
        "export function f(x: Scalar) { switch (value(x)) { case 1: return 1; } return 2; }",
      ],
    ),
  ],
});
