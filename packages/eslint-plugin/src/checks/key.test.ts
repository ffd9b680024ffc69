import { importing, offered, typed, untyped } from "../rule-tester.fixture.ts";

untyped("key", {
  valid: [
    "const f = (x) => table[x];",
    importing("derivative((x) => table[value(x)]);"),
    importing("derivative((x) => table['x'].x);"),
  ],
  invalid: [
    offered("derivative((x) => table[x]);", "key", [
      "byValue",
      "derivative((x) => table[value(x)]);",
    ]),
  ],
});

typed("key", {
  valid: [],
  invalid: [
    offered("export const f = (x: Scalar, table: any) => table[x];", "key", [
      "byValue",
      "export const f = (x: Scalar, table: any) => table[value(x)];",
    ]),
  ],
});
