import { mul, pow, sub } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";

/** A curved valley along y = 1, where the value falls ever more slowly. */
export const bealeFormula: SumOfSquares = {
  number: 5,
  title: "Beale",
  origin: "Beale, 1958",
  start: [1, 1],
  residuals: (x, y) =>
    [1.5, 2.25, 2.625].map((target, i) => sub(target, mul(x, sub(1, pow(y, i + 1))))),
  minimiser: [3, 0.5],
  minimum: 0,
};
