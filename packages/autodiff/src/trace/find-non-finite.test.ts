import { describe, expect, it } from "vitest";
import {
  add,
  cbrt,
  div,
  dot,
  exp,
  less,
  log,
  mean,
  mul,
  type Scalar,
  sin,
  sqrt,
  square,
  sub,
  sum,
  where,
} from "../index.js";
import { findNonFinite } from "./find-non-finite.js";

const rows = [
  { x: 1, y: 2 },
  { x: 0, y: 3 },
  { x: -1, y: 4 },
];

describe("in the value", () => {
  it("is the first operation whose inputs were finite", () => {
    expect(findNonFinite((x, y) => mul(add(log(x), 1), sqrt(y)), [0, -1])).toEqual({
      of: "value",
      name: "log",
      inputs: [0],
      result: -Infinity,
      formula: "mul(add(▸log(x)◂, 1), sqrt(y))",
      rows: [],
      sentence: "log(0) is -Infinity in mul(add(▸log(x)◂, 1), sqrt(y))",
    });
  });

  it("is found in its row, with the row's numbers by their names", () => {
    const found = findNonFinite((m) => mean(rows, ({ x, y }) => mul(log(mul(m, x)), y)), [0.5]);
    expect(found).toMatchObject({
      name: "log",
      inputs: [0],
      rows: [{ row: 1, data: { x: 0, y: 3 } }],
    });
    expect(found?.sentence).toBe(
      "log(0) is -Infinity in div(sum(3 × mul(▸log(mul(m, x))◂, y)), 3), row 1 (x = 0, y = 3)",
    );
  });

  it("is the first row, not the first operation", () => {
    const f = (m: Scalar): Scalar =>
      sum(rows, ({ x, y }) => add(sqrt(mul(m, x)), log(sub(mul(m, y), 2))));
    // log(0) in row 0, √(−1) in row 2, though the root stands first.
    expect(findNonFinite(f, [1])).toMatchObject({ name: "log", rows: [{ row: 0 }] });
  });

  it("has the number of the row it came from where structures differ", () => {
    const f = (m: Scalar): Scalar =>
      sum([...rows, ...rows], ({ x }) => (x < 1 ? log(mul(m, x)) : mul(m, x)));
    expect(findNonFinite(f, [-1])?.rows).toEqual([{ row: 1, data: { x: 0 } }]);
  });

  it("is found in sums in sums", () => {
    const table = [
      { x: [1, 2], y: 1 },
      { x: [3, 0], y: 2 },
    ];
    const found = findNonFinite(
      (...theta) =>
        sum(table, ({ x, y }) =>
          mul(
            y,
            sum(x, (entry, j) => log(mul(theta[j] ?? NaN, entry))),
          ),
        ),
      [1, 1],
    );
    expect(found).toMatchObject({ name: "log", inputs: [0], of: "value" });
    expect(found?.rows.map(({ row }) => row)).toEqual([1, 1]);
  });

  it("is no operation of a branch that is not taken, or that something is divided by", () => {
    expect(findNonFinite((x) => where(less(x, 0), 0, sqrt(x)), [-1])).toBeUndefined();
    expect(findNonFinite((x) => div(1, exp(x)), [1000])).toBeUndefined();
    const found = findNonFinite((x) => where(less(x, 0), log(x), div(1, sqrt(x))), [0]);
    expect(found).toMatchObject({
      name: "div",
      inputs: [1, 0],
      formula: "where(less(x, 0), log(x), ▸div(1, sqrt(x))◂)",
    });
  });

  it("may be an overflow, of a product or of a sum", () => {
    expect(findNonFinite((x) => mul(x, 1e200), [1e200])?.sentence).toBe(
      "mul(1e+200, 1e+200) is Infinity in ▸mul(x, 1e+200)◂",
    );
    const found = findNonFinite((x) => sum([1, 2, 3], () => mul(x, 1e308)), [1]);
    expect(found).toMatchObject({ name: "sum", inputs: [], result: Infinity });
    expect(found?.sentence).toMatch(/^the sum of 3 terms is Infinity in ▸/);
  });

  it("may be an input: a parameter, a number of the data, or a constant", () => {
    expect(findNonFinite((m, b) => add(m, sin(b)), [1, NaN])?.sentence).toBe(
      "b is NaN in add(m, sin(▸b◂))",
    );
    const holes = [...rows, { x: NaN, y: 1 }];
    expect(findNonFinite((m) => sum(holes, ({ x, y }) => mul(mul(m, x), y)), [1])).toMatchObject({
      of: "input",
      name: "x",
      rows: [{ row: 3, data: { x: NaN, y: 1 } }],
    });
    expect(findNonFinite((...theta) => dot(theta, [1, 2, 3]), [1, 2, NaN])).toMatchObject({
      of: "input",
      name: "x3",
      rows: [{ row: 2 }],
    });
    expect(findNonFinite((x) => mul(x, NaN), [1])?.name).toBe("NaN");
  });

  it("is shown with what is next to it where it lies deep inside", () => {
    const deep = (x: Scalar): Scalar => {
      let y: Scalar = log(x);
      for (let i = 0; i < 50; i++) y = sin(y);
      return y;
    };
    expect(findNonFinite(deep, [0])?.formula).toBe("… sin(▸log(x)◂) …");
  });
});

describe("in the slopes", () => {
  it("is the first that is not finite, where the value is", () => {
    expect(findNonFinite((x, y) => mul(y, sqrt(x)), [0, 2])?.sentence).toBe(
      "the slope of sqrt(0) is Infinity in mul(y, ▸sqrt(x)◂)",
    );
    const found = findNonFinite((m) => sum(rows, ({ y }) => cbrt(sub(mul(m, y), 3))), [1]);
    expect(found).toMatchObject({ of: "slope", name: "cbrt", inputs: [0], rows: [{ row: 1 }] });
  });

  it("is none that counts for nothing, as 0 outweighs infinity", () => {
    expect(findNonFinite((x) => mul(x, sqrt(x)), [0])).toBeUndefined();
    expect(findNonFinite((x) => square(x), [3])).toBeUndefined();
  });

  it("may be an overflow of finite slopes", () => {
    const found = findNonFinite(
      (x) => mul(1e-200, mul(1e200, sin(mul(1e250, sin(mul(1e200, x)))))),
      [0],
    );
    expect(found).toMatchObject({ of: "slope", result: Infinity });
  });
});

describe("refused", () => {
  it("is a point that does not fit", () => {
    expect(() => findNonFinite((x) => x, 3 as unknown as number[])).toThrow(
      "findNonFinite(point): must be an array of numbers, got 3",
    );
    expect(() => findNonFinite((x, y) => add(x, y), [1, 2], { size: 3 })).toThrow(
      "findNonFinite(point): must have 3 entries, one for each parameter of f, got an array of 2",
    );
    expect(() => findNonFinite((x) => ((x as number) < 0 ? 1 : x), [1])).toThrow(
      "native operators",
    );
  });
});
