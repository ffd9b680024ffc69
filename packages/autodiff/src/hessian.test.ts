import { describe, expect, it } from "vitest";
import { add, derivative, exp, hessian, mul, type Scalar, sin, square, sub } from "./index.js";

const rosenbrock = (x: Scalar, y: Scalar): Scalar =>
  add(square(sub(1, x)), mul(100, square(sub(y, square(x)))));

describe("hessian", () => {
  it("is exact for Rosenbrock's function", () => {
    // [1200x² − 400y + 2, −400x; −400x, 200]
    expect(hessian(rosenbrock)([1, 1])).toEqual([
      [802, -400],
      [-400, 200],
    ]);
  });

  it("is symmetric to the bit", () => {
    const f = (x: Scalar, y: Scalar, z: Scalar): Scalar =>
      mul(exp(mul(x, y)), sin(add(mul(0.1, z), x)));
    const [[, xy, xz] = [], [yx, , yz] = [], [zx, zy] = []] = hessian(f)([0.3, 0.7, 1.1]);
    expect([yx, zx, zy]).toEqual([xy, xz, yz]);
    expect(xy).not.toBe(0);
  });

  it("evaluates f once for every pair of chunks of 16 variables", () => {
    let calls = 0;
    const counted = (...theta: Scalar[]): Scalar => {
      calls++;
      return mul(theta[0] ?? NaN, theta[16] ?? NaN);
    };
    const rows = hessian(counted)(Array.from({ length: 17 }, (_, i) => i));
    expect(calls).toBe(4);
    expect([rows[0]?.[16], rows[16]?.[0]]).toEqual([1, 1]);
    expect(rows.flat().filter((entry) => entry !== 0)).toHaveLength(2);
  });

  it("nests: third derivatives", () => {
    const corner = (t: Scalar): Scalar => hessian(rosenbrock)([t, 1])[0]?.[0] ?? NaN;
    expect(derivative(corner)(1)).toBe(2400);
  });

  it("refuses what is no function and no point", () => {
    expect(() => hessian(1 as unknown as () => number)).toThrow("hessian(f): must be a function");
    expect(() => hessian(rosenbrock)([1])).toThrow("hessian(point): must have at least 2 entries");
  });
});
