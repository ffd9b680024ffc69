import { fixed, importing, offered, typed, untyped } from "../rule-tester.fixture.ts";

untyped("callback", {
  valid: [
    "export const roots = [1, 4].map(Math.sqrt);",
    importing("derivative((x) => mul(x, sum(rows, Math.abs)));"),
    importing("gradient((...theta) => sum(theta, abs));"),
    importing("gradient((...theta) => sum(f(theta).map(Number)));"),
  ],
  invalid: [
    fixed(
      "export const slope = derivative(Math.sin);",
      "export const slope = derivative(sin);",
      "callback",
    ),
    fixed(
      "export const slopes = gradient(Math.pow);",
      "export const slopes = gradient(pow);",
      "callback",
    ),
    fixed(
      "gradient((...theta) => sum(theta, Math.abs));",
      "gradient((...theta) => sum(theta, abs));",
      "callback",
    ),
    fixed(
      "gradient((...theta) => sum(theta.map(Math.exp)));",
      "gradient((...theta) => sum(theta.map(exp)));",
      "callback",
    ),
    offered("gradient((...theta) => sum(theta.map(Math.pow)));", "callback"),
    offered("gradient((...theta) => sum(theta.map(Math.round)));", "callback"),
    offered("gradient((...theta) => sum(theta.map(Number)));", "callback"),
    offered("gradient((...theta) => sum(theta.filter(Boolean)));", "callback"),
  ],
});

typed("callback", {
  valid: [
    importing("export const f = (theta: readonly number[]): number => sum(theta, Math.abs);"),
  ],
  invalid: [
    fixed(
      "export const f = (theta: readonly Scalar[]) => sum(theta, Math.abs);",
      "export const f = (theta: readonly Scalar[]) => sum(theta, abs);",
      "callback",
    ),
  ],
});
