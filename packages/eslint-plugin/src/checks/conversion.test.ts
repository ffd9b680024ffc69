import { importing, offered, typed, untyped } from "../rule-tester.fixture.ts";

untyped("conversion", {
  valid: [
    "const f = (x) => Number(x);",
    importing("derivative((x) => mul(x, Number('2')));"),
    importing("derivative((x) => (Number.isFinite(value(x)) ? x : String(x)));"),
    importing("const Number = (x) => x;\nderivative((x) => Number(x));"),
    importing("derivative((x) => Number.of(x));"),
  ],
  invalid: [
    offered("derivative((x) => Number(x));", "conversion", [
      "byValue",
      "derivative((x) => value(x));",
    ]),
    ...[
      "parseFloat",
      "isNaN",
      "Boolean",
      "Number.isFinite",
      "Number.isInteger",
      "Number['isNaN']",
    ].map((name) =>
      offered(`derivative((x) => ${name}(x));`, "conversion", [
        "byValue",
        `derivative((x) => ${name}(value(x)));`,
      ]),
    ),
    offered("derivative((x) => Object.is(x, 0));", "conversion", [
      "byValue",
      "derivative((x) => Object.is(value(x), 0));",
    ]),
  ],
});

typed("conversion", {
  valid: [importing("export const f = (x: number): boolean => Number.isFinite(x);")],
  invalid: [
    offered("export const f = (x: Scalar): boolean => Number.isFinite(x);", "conversion", [
      "byValue",
      "export const f = (x: Scalar): boolean => Number.isFinite(value(x));",
    ]),
  ],
});
