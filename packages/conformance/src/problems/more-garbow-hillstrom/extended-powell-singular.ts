import { add, mul, square, sub } from "@descent/autodiff";
import { inGroups } from "./in-groups.js";
import type { SumOfSquares } from "../sum-of-squares.js";

/** Four parameters in a group; the curvature vanishes at the minimum in two directions of each. */
export function extendedPowellSingular(size: number): SumOfSquares {
  return {
    number: size === 4 ? 13 : 22,
    title: "Extended Powell singular",
    origin: "Powell, 1962; Spedicato, 1975",
    start: Array.from({ length: size }, (_, i) => [3, -1, 0, 1][i % 4] ?? NaN),
    residuals: (...x) =>
      inGroups(x, 4).flatMap(([a = NaN, b = NaN, c = NaN, d = NaN]) => [
        add(a, mul(10, b)),
        mul(Math.sqrt(5), sub(c, d)),
        square(sub(b, mul(2, c))),
        mul(Math.sqrt(10), square(sub(a, d))),
      ]),
    minimiser: Array.from({ length: size }, () => 0),
    minimum: 0,
  };
}
