import fc from "fast-check";
import { describe as group, expect, test } from "vitest";
import { describe } from "./describe.js";

group("describe", () => {
  test.each<[unknown, string]>([
    [1.5, "1.5"],
    [0, "0"],
    [-0, "-0"],
    [NaN, "NaN"],
    [-Infinity, "-Infinity"],
    [12n, "12n"],
    ["1", '"1"'],
    ["", '""'],
    ['a "quoted" line\n', '"a \\"quoted\\" line\\n"'],
    [true, "true"],
    [null, "null"],
    [undefined, "undefined"],
    [Symbol("x"), "Symbol(x)"],
    [() => 1, "a value of type function"],
    [[], "an array of 0"],
    [[1, [2]], "an array of 2"],
    [new Float64Array(2), "a value of type object"],
    [new Date(0), "a value of type object"],
    [{ value: 1 }, "a value of type object"],
  ])("%o is %s", (value, text) => {
    expect(describe(value)).toBe(text);
  });

  test("a long string is cut after 40 characters", () => {
    expect(describe("x".repeat(40))).toBe(`"${"x".repeat(40)}"`);
    expect(describe("x".repeat(41))).toBe(`"${"x".repeat(40)}"`);
  });

  test("never throws, and a number can be read back from it", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (value) => {
        expect(typeof describe(value)).toBe("string");
      }),
      { seed: 20261121 },
    );
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(Number(describe(value))).toBe(value);
      }),
      { seed: 20261121 },
    );
  });
});
