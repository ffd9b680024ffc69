import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyBinary, applyUnary } from "../apply.js";
import { gradient, hessian, type Scalar } from "../index.js";
import { sinRow } from "../trigonometric/sin.js";
import { compile } from "./compile.js";
import { allRows } from "./all-rows.fixture.js";

const seed = 20261121;
const { unary, binary } = await allRows();

const odd = [
  NaN,
  Infinity,
  -Infinity,
  0,
  -0,
  1,
  -1,
  2,
  5e-324,
  -5e-324,
  1e-8,
  0.5,
  710,
  -746,
  1e200,
];
const number = fc.oneof(fc.constantFrom(...odd), fc.double({ min: -5, max: 5 }), fc.double());

type Function = (...params: readonly Scalar[]) => Scalar;

/** Each row as a function of its arguments. */
const functions: readonly (readonly [string, Function, number])[] = [
  ...unary.map((row): [string, Function, number] => [row.name, (x = NaN) => applyUnary(row, x), 1]),
  ...binary.map((row): [string, Function, number] => {
    return [row.name, (x = NaN, y = NaN) => applyBinary(row, x, y), 2];
  }),
];

/** Equal to within rounding; NaN equals NaN. */
function expectNear(
  measured: readonly number[],
  wanted: readonly number[],
  tolerance = 1e-13,
): void {
  wanted.forEach((x, i) => {
    const y = measured[i] ?? NaN;
    const near = Math.abs(x - y) <= tolerance * Math.abs(x);
    if (!near && !(Number.isNaN(x) && Number.isNaN(y)) && x !== y) expect(y).toBe(x);
  });
}

describe.each(functions)("%s", (name, f, size) => {
  const compiled = compile(f, { size });
  const interpreted = compile(f, { size, engine: "interpreter" });
  const point = fc.array(number, { minLength: size, maxLength: size });

  it("is the same compiled, interpreted and on dual numbers, odd inputs included", () => {
    expect([compiled.engine, interpreted.engine]).toEqual(["code", "interpreter"]);
    fc.assert(
      fc.property(point, (at) => {
        const result = compiled(at);
        expect(result).toEqual(interpreted(at));
        expect(result.value).toBe(f(...at));
        // y·xʸ⁻¹ is ±∞·0 for an infinite y, which is NaN for a number and 0 for a variable.
        if (!(/pow$/i.test(name) && Math.abs(at[1] ?? 0) === Infinity)) {
          expectNear(result.gradient, gradient(f)(at));
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  it("has the same second derivatives", () => {
    const second = hessian(f);
    const slope: Function = (...params) => gradient(f)(params)[0] ?? NaN;
    const of = compile(slope, { size });
    const interpretedSlope = compile(slope, { size, engine: "interpreter" });
    const smooth = fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), {
      minLength: size,
      maxLength: size,
    });
    fc.assert(
      fc.property(smooth, (at) => {
        const result = of(at);
        expect(result).toEqual(interpretedSlope(at));
        expectNear(result.gradient, second(at)[0] ?? [], 1e-9);
      }),
      { seed, numRuns: 50 },
    );
  });
});

describe("the list", () => {
  it("has what it should", () => {
    expect(unary.length).toBeGreaterThan(25);
    expect(binary.map(({ name }) => name)).toEqual(expect.arrayContaining(["add", "pow", "atan2"]));
  });
});

describe("a planted fault", () => {
  it("in the code of a row is seen", () => {
    const wrong = { ...sinRow, code: "Math.cos(x)" };
    const f: Function = (x = NaN) => applyUnary(wrong, x);
    expect(compile(f, { size: 1 })([0.3]).value).not.toBe(
      compile(f, { size: 1, engine: "interpreter" })([0.3]).value,
    );
  });

  it("in the slope of a row is seen", () => {
    const right: Function = (x = NaN) => applyUnary(sinRow, x);
    const wrong: Function = (x = NaN) =>
      applyUnary({ ...sinRow, slope: (y) => applyUnary(sinRow, y) }, x);
    expect(() => {
      expectNear(compile(wrong, { size: 1 })([0.3]).gradient, gradient(right)([0.3]));
    }).toThrow();
  });
});
