import { mul, square, sub } from "@descent/autodiff";
import { inGroups } from "./in-groups.js";
import type { SumOfSquares } from "../sum-of-squares.js";

/** A curved valley for each pair of parameters; with one pair it is Rosenbrock's own function. */
export function extendedRosenbrock(size: number): SumOfSquares {
  return {
    number: size === 2 ? 1 : 21,
    title: "Extended Rosenbrock",
    origin: "Rosenbrock, 1960; Spedicato, 1975",
    start: Array.from({ length: size }, (_, i) => (i % 2 === 0 ? -1.2 : 1)),
    residuals: (...x) =>
      inGroups(x, 2).flatMap(([a = NaN, b = NaN]) => [mul(10, sub(b, square(a))), sub(1, a)]),
    minimiser: Array.from({ length: size }, () => 1),
    minimum: 0,
  };
}
