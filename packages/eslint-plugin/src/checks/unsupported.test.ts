import { importing, offered, typed, untyped } from "../rule-tester.fixture.ts";

untyped("unsupported", {
  valid: [
    "const f = (x) => x % 2 | 0;",
    importing("derivative((x) => mul(x, 5 % 3));"),
    importing("derivative((x) => `${x}`);"),
    importing("derivative((x) => mul(x, value(x) % 2));"),
    importing("derivative((x) => x % 2n);"),
  ],
  invalid: [
    offered(
      "derivative((x) => x % 2);",
      "remainder",
      ["write", "derivative((x) => sub(x, mul(2, floor(div(x, 2)))));"],
      ["byValue", "derivative((x) => value(x) % 2);"],
    ),
    offered("derivative((x) => { let y = x; y %= 2; return y; });", "remainder"),
    ...["&", "|", "^", "<<", ">>", ">>>"].map((operator) =>
      offered(`derivative((x) => x ${operator} 1);`, "bits", [
        "byValue",
        `derivative((x) => value(x) ${operator} 1);`,
      ]),
    ),
    offered("derivative((x) => ~x);", "bits", ["byValue", "derivative((x) => ~value(x));"]),
    offered("derivative((x) => { let y = x; y |= 0; return y; });", "bits"),
    offered("derivative((x) => f('a$`\\\\' + x));", "concatenation", [
      "write",
      "derivative((x) => f(`a$\\`\\\\${x}`));",
    ]),
    offered("derivative((x) => f('\\t${x}' + x));", "concatenation", [
      "write",
      "derivative((x) => f(`\\t\\${x}${x}`));",
    ]),
    offered("derivative((x) => f(x + ' inches'));", "concatenation", [
      "write",
      "derivative((x) => f(`${x} inches`));",
    ]),
    offered("derivative((x) => f(x + y.toFixed(2)));", "concatenation", [
      "write",
      "derivative((x) => f(`${x}${y.toFixed(2)}`));",
    ]),
    offered("derivative((x) => f(x + String(1)));", "concatenation", [
      "write",
      "derivative((x) => f(`${x}${String(1)}`));",
    ]),
    offered("const unit = 'm';\nderivative((x) => f(x + unit));", "concatenation", [
      "write",
      "const unit = 'm';\nderivative((x) => f(`${x}${unit}`));",
    ]),
    offered("derivative((x) => { let y = x; y += 'm'; return y; });", "concatenation"),
  ],
});

typed("unsupported", {
  valid: [importing("export const f = (x: number): string => 'x is ' + x;")],
  invalid: [
    offered("export const f = (x: Scalar, unit: string): string => x + unit;", "concatenation", [
      "write",
      "export const f = (x: Scalar, unit: string): string => `${x}${unit}`;",
    ]),
  ],
});
