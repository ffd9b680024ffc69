import { importing, offered, typed, untyped } from "../rule-tester.fixture.ts";

untyped("math", {
  valid: [
    "const f = (x) => Math.round(x);",
    importing("derivative((x) => mul(x, Math.round(2.5) + Math.max(...rows)));"),
    importing("derivative((x) => mul(x, Math.round(value(x))));"),
    importing("const Math = { round: (x) => x };\nderivative((x) => Math.round(x));"),
  ],
  invalid: [
    ...["round", "trunc", "fround"].map((name) =>
      offered(`derivative((x) => Math.${name}(x));`, "math", [
        "byValue",
        `derivative((x) => Math.${name}(value(x)));`,
      ]),
    ),
    offered("derivative((x) => Math.ceil(x));", "math", [
      "write",
      "derivative((x) => neg(floor(neg(x))));",
    ]),
    offered("derivative((x) => Math.hypot(x, 1, 2));", "math", [
      "write",
      "derivative((x) => norm([x, 1, 2]));",
    ]),
    offered("gradient((...theta) => Math.hypot(...theta));", "math", [
      "write",
      "gradient((...theta) => norm(theta));",
    ]),
    offered("gradient((...theta) => Math.max(...theta));", "math", [
      "write",
      "gradient((...theta) => theta.reduce((a, b) => max(a, b), -Infinity));",
    ]),
    offered("gradient((...theta) => Math.min(...theta));", "math", [
      "write",
      "gradient((...theta) => theta.reduce((a, b) => min(a, b), Infinity));",
    ]),
    offered("gradient((...theta) => Math.min(0, ...theta));", "math"),
    offered("gradient((...theta) => Math.min(...(f() ? theta : theta)));", "math"),
    offered("gradient((...theta) => Math.sumPrecise(theta, 1));", "math"),
    offered("gradient((...theta) => Math.sumPrecise(theta));", "math", [
      "write",
      "gradient((...theta) => sum(theta));",
    ]),
    offered("derivative((x) => Math.pow(x));", "math", [
      "byValue",
      "derivative((x) => Math.pow(value(x)));",
    ]),
  ],
});

typed("math", {
  valid: [importing("export const f = (rows: readonly number[]): number => Math.max(...rows);")],
  invalid: [
    offered("export const f = (theta: readonly Scalar[]) => Math.max(...theta);", "math", [
      "write",
      "export const f = (theta: readonly Scalar[]) => theta.reduce((a, b) => max(a, b), -Infinity);",
    ]),
  ],
});
