import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradient, hessian, type Scalar } from "../index.js";
import { trace } from "../trace/trace.js";
import { boundOf, withBounds } from "./bound.fixture.js";
import { compile } from "./compile.js";
import { programs, spread } from "./programs.fixture.js";

const seed = 20261121;
const points = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
  minLength: 3,
  maxLength: 3,
});

/** Throws unless two results differ by no more than rounding, which `bound` is the measure of. */
function expectNear(measured: number | undefined, wanted: Scalar | undefined, bound: number): void {
  if (measured === wanted) return;
  const difference = Math.abs((measured ?? NaN) - (wanted as number));
  // Near the smallest normal number there are fewer digits to agree in.
  if (!(difference <= 1e-12 * bound + 1e-280) && !Object.is(measured, wanted)) {
    throw new Error(`${measured} is not ${String(wanted)}: ${difference} > 1e-12 · ${bound}`);
  }
}

describe("random programs", () => {
  it("are the same on dual numbers, compiled and interpreted: value and gradient", () => {
    let loops = 0;
    fc.assert(
      fc.property(programs, points, (program, at) => {
        const f = spread(program);
        const compiled = compile(f, { size: 3 });
        const result = compiled(at);
        expect(result).toEqual(compile(f, { size: 3, engine: "interpreter" })(at));
        loops += Number(compiled.source.includes("for ("));
        const bounds = withBounds(at, f, (g, params) => ({
          value: boundOf(g(...params)),
          slopes: gradient(g)(params).map(boundOf),
        }));
        expectNear(result.value, f(...at), bounds.value);
        expectNear(trace(f, { size: 3 }).evaluate(at), f(...at), bounds.value);
        gradient(f)(at).forEach((slope, i) => {
          expectNear(result.gradient[i], slope, bounds.slopes[i] ?? NaN);
        });
      }),
      { seed, numRuns: 200 },
    );
    expect(loops).toBeGreaterThan(20);
  }, 120_000);

  it("and their second derivatives", () => {
    fc.assert(
      fc.property(programs, points, fc.nat(2), (program, at, i) => {
        const f = spread(program);
        const slope = (...params: readonly Scalar[]): Scalar => gradient(f)(params)[i] ?? NaN;
        const result = compile(slope, { size: 3 })(at);
        expect(result).toEqual(compile(slope, { size: 3, engine: "interpreter" })(at));
        const bounds = withBounds(at, f, (g, params) => {
          return (hessian(g)(params)[i] ?? []).map(boundOf);
        });
        (hessian(f)(at)[i] ?? []).forEach((second, j) => {
          expectNear(result.gradient[j], second, bounds[j] ?? NaN);
        });
      }),
      { seed, numRuns: 60 },
    );
  }, 120_000);

  it("of wrong code are seen", () => {
    expect(() => {
      expectNear(1 + 1e-11, 1, 1);
    }).toThrow("1.00000000001 is not 1");
  });
});
