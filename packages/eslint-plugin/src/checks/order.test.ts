import { importing, offered, typed, untyped } from "../rule-tester.fixture.ts";

untyped("order", {
  valid: [
    "export const f = (rows) => rows.sort().includes(2);",
    importing("gradient((...theta) => theta.sort((a, b) => value(a) - value(b))[0]);"),
    importing("gradient((...theta) => theta.sort(byValue)[0]);"),
    importing("gradient((...theta) => theta[method](0));"),
    importing("gradient((...theta) => (rows.includes(2) ? rows.sort()[0] : theta[0]));"),
  ],
  invalid: [
    offered("gradient((...theta) => theta.toSorted()[0]);", "sorting", [
      "write",
      "gradient((...theta) => theta.toSorted((a, b) => value(a) - value(b))[0]);",
    ]),
    offered("gradient((...theta) => [...theta].sort((a, b) => a - b)[0]);", "order", [
      "byValue",
      "gradient((...theta) => [...theta].sort((a, b) => value(a) - value(b))[0]);",
    ]),
    offered("gradient((...theta) => theta.sort((a, b) => (a < b ? -1 : 1))[0]);", "order", [
      "byValue",
      "gradient((...theta) => theta.sort((a, b) => (value(a) < value(b) ? -1 : 1))[0]);",
    ]),
    ...["includes", "indexOf", "lastIndexOf"].map((method) =>
      offered(`gradient((...theta) => theta.${method}(0));`, "search"),
    ),
  ],
});

typed("order", {
  valid: [importing("export const f = (rows: number[]): number[] => rows.sort();")],
  invalid: [
    offered("export const f = (theta: Scalar[]): Scalar[] => theta.sort();", "sorting", [
      "write",
      "export const f = (theta: Scalar[]): Scalar[] => theta.sort((a, b) => value(a) - value(b));",
    ]),
    offered("export const f = (theta: Scalar[]): boolean => theta.includes(0);", "search"),
  ],
});
