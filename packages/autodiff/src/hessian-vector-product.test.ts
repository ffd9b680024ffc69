import { describe, expect, it } from "vitest";
import { derivative, hessianVectorProduct, mul, type Scalar, square } from "./index.js";

const f = (x: Scalar, y: Scalar): Scalar => mul(square(x), y); // H = [2y, 2x; 2x, 0]

describe("hessianVectorProduct", () => {
  it("is the Hessian times the vector", () => {
    const product = hessianVectorProduct(f);
    expect(product([3, 5], [1, 0])).toEqual([10, 6]);
    expect(product([3, 5], [0, 1])).toEqual([6, 0]);
    expect(product([3, 5], [2, -1])).toEqual([14, 12]);
    expect(hessianVectorProduct((x) => x)([1], [1])).toEqual([0]);
  });

  it("evaluates f once for every 16 variables", () => {
    let calls = 0;
    const counted = (...theta: Scalar[]): Scalar => {
      calls++;
      return mul(theta[0] ?? NaN, theta[19] ?? NaN);
    };
    const product = hessianVectorProduct(counted)(
      new Array<number>(20).fill(2),
      Array.from({ length: 20 }, (_, i) => i),
    );
    expect(calls).toBe(2);
    expect(product).toEqual([19, ...new Array<number>(19).fill(0)]);
  });

  it("nests", () => {
    expect(derivative((t) => hessianVectorProduct(f)([3, t], [1, 0])[0] ?? NaN)(5)).toBe(2);
  });

  it("refuses what is no function, no point and no vector", () => {
    expect(() => hessianVectorProduct(1 as unknown as () => number)).toThrow(
      "hessianVectorProduct(f): must be a function, got 1",
    );
    expect(() => hessianVectorProduct(f)([1], [1])).toThrow("hessianVectorProduct(point): must");
    expect(() => hessianVectorProduct(f)([1, 2], [1, 2, 3])).toThrow(
      "hessianVectorProduct(vector): must have 2 entries, as the point, got an array of 3",
    );
    const nothing = hessianVectorProduct((() => "x") as unknown as () => number);
    expect(() => nothing([1], [1])).toThrow(
      'hessianVectorProduct(f(x)): must be a number, got "x"',
    );
  });
});
