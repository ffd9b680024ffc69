import { add, mul, pow, type Scalar, sub, sum } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";
import { oneTo } from "./one-to.js";

/** A boundary value problem, u″ = ½(u + t + 1)³, by differences. */
export function discreteBoundary(): SumOfSquares {
  return {
    ...common,
    number: 28,
    title: "Discrete boundary value",
    start: startAt(),
    residuals: (...x) =>
      cubes(x).map((cube, i) => {
        const neighbours = add(x[i - 1] ?? 0, x[i + 1] ?? 0);
        return add(sub(mul(2, x[i] ?? NaN), neighbours), mul((spacing * spacing) / 2, cube));
      }),
  };
}

/** The same problem as an integral equation: every parameter is coupled with every other. */
export function discreteIntegral(): SumOfSquares {
  return {
    ...common,
    number: 29,
    title: "Discrete integral equation",
    start: startAt(),
    residuals: (...x) => {
      const all = cubes(x);
      return places().map((t, i) => {
        const before = sum(all.slice(0, i + 1).map((cube, j) => mul((j + 1) * spacing, cube)));
        const after = sum(all.slice(i + 1).map((cube, j) => mul(1 - (i + j + 2) * spacing, cube)));
        const integral = add(mul(1 - t, before), mul(t, after));
        return add(x[i] ?? NaN, mul(spacing / 2, integral));
      });
    },
  };
}

const spacing = 1 / 11;

const common = {
  origin: "Moré and Cosnard, 1979",
  minimiser: [
    -0.04316498251876487, -0.08157715653538689, -0.11448571438052929, -0.14097357686259668,
    -0.1599086961819831, -0.16987720231277492, -0.16908998378120835, -0.15524953522183182,
    -0.125355891678935, -0.07541653368589209,
  ],
  minimum: 0,
};

function places(): readonly number[] {
  return oneTo(10).map((i) => i * spacing);
}

function startAt(): readonly number[] {
  return places().map((t) => t * (t - 1));
}

/** (xᵢ + tᵢ + 1)³ */
function cubes(x: readonly Scalar[]): readonly Scalar[] {
  return places().map((t, i) => pow(add(x[i] ?? NaN, t + 1), 3));
}
