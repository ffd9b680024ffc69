import { describe, expect, it } from "vitest";
import { derivative, directionalDerivative, mul, type Scalar, square, sum } from "./index.js";

const f = (x: Scalar, y: Scalar): Scalar => mul(square(x), y); // ∇f = (2xy, x²)

describe("directionalDerivative", () => {
  it("is the gradient times the direction, of any length", () => {
    const slope = directionalDerivative(f);
    expect(slope([3, 5], [1, 0])).toBe(30);
    expect(slope([3, 5], [0, 1])).toBe(9);
    expect(slope([3, 5], [0.5, 2])).toBe(33);
    expect(slope([3, 5], [0, 0])).toBe(0);
    expect(directionalDerivative(() => 7)([1], [1])).toBe(0);
  });

  it("evaluates f once, however many variables there are", () => {
    let calls = 0;
    const counted = (...theta: Scalar[]): Scalar => {
      calls++;
      return sum(theta, square);
    };
    const point = Array.from({ length: 100 }, (_, i) => i);
    expect(directionalDerivative(counted)(point, new Array<number>(100).fill(1))).toBe(9900);
    expect(calls).toBe(1);
  });

  it("nests, through the point and through the direction", () => {
    const slope = directionalDerivative(f);
    // d/dt (6t·5 + t²·2) and d/dt (30t + 9)
    expect(derivative((t) => slope([t, 5], [3, 2]))(3)).toBe(42);
    expect(derivative((t) => slope([3, 5], [t, 1]))(7)).toBe(30);
  });

  it("refuses what is no function, no point and no direction", () => {
    expect(() => directionalDerivative(1 as unknown as () => number)).toThrow(
      "directionalDerivative(f): must be a function, got 1",
    );
    const slope = directionalDerivative(f);
    expect(() => slope([1], [1])).toThrow(
      "directionalDerivative(point): must have at least 2 entries",
    );
    expect(() => slope([1, 2], [1])).toThrow(
      "directionalDerivative(direction): must have 2 entries, as the point, got an array of 1",
    );
    expect(() => slope([1, 2], 3 as unknown as readonly number[])).toThrow(
      /direction\): must be an array of numbers, got 3$/,
    );
    expect(() => slope([1, 2], [1, "2" as unknown as number])).toThrow(
      'directionalDerivative(direction[1]): must be a number, got "2"',
    );
    const nothing = directionalDerivative((() => undefined) as unknown as () => number);
    expect(() => nothing([1], [1])).toThrow("directionalDerivative(f(x)): must be a number");
  });
});
