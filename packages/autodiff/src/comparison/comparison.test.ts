import { describe, expect, it } from "vitest";
import {
  and,
  type Condition,
  derivative,
  equal,
  greater,
  greaterOrEqual,
  less,
  lessOrEqual,
  mul,
  not,
  or,
  type Scalar,
  square,
  where,
} from "../index.js";

describe("comparisons", () => {
  it.each([
    ["less", less, [true, false, false]],
    ["lessOrEqual", lessOrEqual, [true, true, false]],
    ["greater", greater, [false, false, true]],
    ["greaterOrEqual", greaterOrEqual, [false, true, true]],
    ["equal", equal, [false, true, false]],
  ] as const)("%s looks at values, whatever their derivatives", (_name, test, wanted) => {
    expect([test(1, 2), test(2, 2), test(3, 2)]).toEqual(wanted);
    const seen: Condition[] = [];
    derivative((x) => {
      derivative((y) => {
        seen.push(test(mul(x, y), 2), test(mul(x, 4), mul(y, 4)), test(square(3), mul(x, 2)));
        return y;
      })(1);
      return x;
    })(1);
    expect(seen).toEqual(wanted);
  });

  it("are false beside NaN", () => {
    for (const test of [less, lessOrEqual, greater, greaterOrEqual, equal]) {
      expect([test(NaN, 1), test(1, NaN), test(NaN, NaN)]).toEqual([false, false, false]);
    }
  });

  it("refuse what is no number", () => {
    expect(() => less("1" as never, 2)).toThrow('less(x): must be a number, got "1"');
    expect(() => equal(1, undefined as never)).toThrow("equal(y): must be a number");
  });
});

describe("where", () => {
  it("is the branch taken itself", () => {
    expect(where(true, 1, NaN)).toBe(1);
    expect(where(less(2, 1), NaN, -0)).toBe(-0);
    const seen: boolean[] = [];
    derivative((x) => {
      const y = square(x);
      seen.push(where(greater(x, 0), y, 1) === y);
      return y;
    })(2);
    expect(seen).toEqual([true]);
  });

  it("refuses what is no condition, and branches that are no numbers, taken or not", () => {
    expect(() => where(1 as never, 1, 2)).toThrow(
      "where(condition): must be a comparison or a boolean, got 1. Use less, greater, equal",
    );
    expect(() => where(undefined as never, 1, 2)).toThrow("where(condition)");
    expect(() => derivative((x) => where(x as never, 1, 2))(1)).toThrow("where(condition)");
    expect(() => where(true, "1" as never, 2)).toThrow('where(x): must be a number, got "1"');
    expect(() => where(true, 1, null as never)).toThrow("where(y): must be a number, got null");
  });
});

describe("and, or, not", () => {
  it("are those of booleans", () => {
    for (const a of [true, false]) {
      expect(not(a)).toBe(!a);
      for (const b of [true, false]) {
        expect(and(a, b)).toBe(a && b);
        expect(or(a, b)).toBe(a || b);
      }
    }
  });

  it("join the conditions of a traced function, which are no booleans", () => {
    // A condition that answers as the one of a traced function does, for points x = −1, 0, 1.
    const points = [-1, 0, 1];
    const traced = (holds: (x: number) => boolean): Condition => ({
      level: 1,
      select: (x, y) => column(points.map((point, i) => at(holds(point) ? x : y, i))),
    });
    const column = (values: readonly number[]): Scalar => ({
      brand: Symbol.for("@descent/autodiff"),
      level: 1,
      value: NaN,
      unary: () => NaN,
      binary: () => NaN,
      compare: (test, x, y) => traced((point) => test.value(...pair(x, y, points.indexOf(point)))),
      ...{ values },
    });
    const at = (x: Scalar, i: number): number =>
      typeof x === "number" ? x : ((x as unknown as { values: number[] }).values[i] ?? NaN);
    const pair = (x: Scalar, y: Scalar, i: number): [number, number] => [at(x, i), at(y, i)];
    const decided = (condition: Condition): readonly number[] =>
      points.map((_, i) => at(where(condition, 1, 0), i));

    const negative = traced((x) => x < 0);
    const even = traced((x) => x === 0);
    expect(decided(negative)).toEqual([1, 0, 0]);
    expect(decided(not(negative))).toEqual([0, 1, 1]);
    expect(decided(or(negative, even))).toEqual([1, 1, 0]);
    expect(decided(and(not(negative), not(even)))).toEqual([0, 0, 1]);
    expect(and(true, even)).toBe(even);
    expect(and(even, true)).toBe(even);
    expect(or(false, even)).toBe(even);
    expect(or(even, false)).toBe(even);
    expect([and(even, false), or(even, true)]).toEqual([false, true]);
  });

  it("refuse what is no condition", () => {
    expect(() => and(1 as never, true)).toThrow("and(a): must be a comparison or a boolean");
    expect(() => or(true, 0 as never)).toThrow("or(b): must be a comparison or a boolean, got 0");
    expect(() => not(null as never)).toThrow("not(condition): must be a comparison");
  });
});
