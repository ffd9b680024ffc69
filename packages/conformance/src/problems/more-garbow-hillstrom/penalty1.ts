import { mul, square, sub, sum } from "@descent/autodiff";
import { oneTo } from "./one-to.js";
import type { SumOfSquares } from "../sum-of-squares.js";

/** A sphere, held to strictly, and a point outside, hardly: the curvatures are far apart. */
export function penalty1(size: 4 | 10): SumOfSquares {
  return {
    number: 23,
    title: "Penalty I",
    origin: "Gill, Murray and Pitfield, 1972",
    start: oneTo(size),
    residuals: (...x) => [
      ...x.map((entry) => mul(Math.sqrt(1e-5), sub(entry, 1))),
      sub(sum(x, square), 0.25),
    ],
    minimiser: Array.from({ length: size }, () =>
      size === 4 ? 0.2500074995875379 : 0.15812230111311634,
    ),
    minimum: size === 4 ? 2.249977500899937e-5 : 7.087651467090369e-5,
  };
}
