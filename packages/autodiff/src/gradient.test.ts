import { describe, expect, it } from "vitest";
import { add, derivative, dot, gradient, mul, pow, type Scalar, square, sum } from "./index.js";

describe("gradient", () => {
  it("spreads the point over the parameters", () => {
    expect(gradient((x, y) => add(pow(x, 4), pow(y, 7)))([2, 1])).toEqual([32, 7]);
    expect(gradient((...theta) => sum(theta, square))([1, 2, 3])).toEqual([2, 4, 6]);
    expect(gradient((first, ...rest) => mul(first, sum(rest)))([2, 3, 4])).toEqual([7, 2, 2]);
  });

  it("evaluates f once for every 16 variables", () => {
    let calls = 0;
    const f = (...theta: Scalar[]): Scalar => {
      calls++;
      return sum(theta, square);
    };
    const point = Array.from({ length: 33 }, (_, i) => i);
    expect(gradient(f)(point)).toEqual(point.map((x) => 2 * x));
    expect(calls).toBe(3);
    expect(gradient(() => 7)([1, 2])).toEqual([0, 0]);
  });

  it("refuses native operators, and shows all partial derivatives", () => {
    const native = (x: Scalar, y: Scalar): Scalar => (x as number) * (mul(x, y) as number);
    expect(() => gradient(native)([2, 3])).toThrow(
      'Number(x): must not meet native operators, got "(2 + (1, 0)ε)". Use add, mul',
    );
    const seen: string[] = [];
    gradient((x, y) => {
      seen.push(String(mul(x, y)));
      return x;
    })([2, 3]);
    expect(seen).toEqual(["(6 + (3, 2)ε)"]);
  });

  it("takes typed arrays and gives plain ones", () => {
    const point = Float64Array.of(1, 2) as unknown as readonly number[];
    expect(gradient((...theta) => dot(theta, [3, 4]))(point)).toEqual([3, 4]);
  });

  it("nests: the derivative of a partial derivative", () => {
    const f = (x: Scalar, y: Scalar): Scalar => mul(square(x), y);
    // d/dt ∂f/∂x at (t, 5) = d/dt 10t
    expect(derivative((t) => gradient(f)([t, 5])[0] ?? NaN)(3)).toBe(10);
  });

  it("refuses what is no point", () => {
    const f = gradient((x, y) => add(x, y));
    expect(() => f(3 as unknown as number[])).toThrow(
      "gradient(point): must be an array of numbers, got 3. Use derivative(f)",
    );
    expect(() => f("ab" as unknown as number[])).toThrow(/must be an array of numbers, got "ab"$/);
    expect(() => f([1])).toThrow(
      "gradient(point): must have at least 2 entries, one for each parameter of f, got an array of 1",
    );
    expect(() => gradient((...xs) => sum(xs))([])).toThrow("must have at least 1 entries");
    expect(() => f([1, undefined as unknown as number])).toThrow(
      "gradient(point[1]): must be a number, got undefined",
    );
    expect(() => f([1, "2" as unknown as number])).toThrow('must be a number, got "2"');
    expect(() => f(new DataView(new ArrayBuffer(8)) as unknown as number[])).toThrow(
      "must be an array",
    );
    expect(() => gradient(null as unknown as () => number)).toThrow(
      "gradient(f): must be a function, got null",
    );
    expect(() => gradient((() => [1]) as unknown as () => number)([1])).toThrow(
      "gradient(f(x)): must be a number, got an array of 1",
    );
  });
});
