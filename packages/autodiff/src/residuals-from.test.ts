import type { Residuals } from "@descent/core";
import { describe, expect, it } from "vitest";
import { add, derivative, mul, residualsFrom, type Scalar, square, sub } from "./index.js";

const points = [
  { x: 1, y: 2 },
  { x: 2, y: 5 },
];

describe("residualsFrom", () => {
  it("gives the residuals and their Jacobian", () => {
    const line: Residuals = residualsFrom((m, b) =>
      points.map(({ x, y }) => sub(add(mul(m, x), b), y)),
    );
    expect(line([2, 1])).toEqual({
      residuals: [1, 0],
      jacobian: [
        [1, 1],
        [2, 1],
      ],
    });
  });

  it("evaluates f once for every 16 parameters", () => {
    let calls = 0;
    const each = residualsFrom((...theta) => {
      calls++;
      return theta.map(square);
    });
    const { residuals, jacobian } = each(new Array<number>(20).fill(3));
    expect(calls).toBe(2);
    expect(residuals).toEqual(new Array<number>(20).fill(9));
    expect(jacobian.map((row, i) => row[i])).toEqual(new Array<number>(20).fill(6));
    expect(jacobian.flat().filter((slope) => slope !== 0)).toHaveLength(20);
  });

  it("nests", () => {
    const each = residualsFrom((theta) => [square(theta)]);
    const slope = (x: Scalar): Scalar => each([x]).jacobian[0]?.[0] ?? NaN;
    expect(derivative(slope)(3)).toBe(2);
  });

  it("refuses what is no function, no point and no array", () => {
    expect(() => residualsFrom(1 as unknown as () => number[])).toThrow(
      "residualsFrom(f): must be a function, got 1",
    );
    expect(() => residualsFrom((a, b) => [a, b])([1])).toThrow("residualsFrom(point): must have");
    const scalar = square as unknown as (x: Scalar) => readonly Scalar[];
    expect(() => residualsFrom(scalar)([1])).toThrow(
      "residualsFrom(f): must return an array of numbers",
    );
  });
});
