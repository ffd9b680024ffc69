import { div, exp, mul, neg, square, sub } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";

/** The standard normal density at 3.5, 3, …, −3.5. */
const heights = [
  0.0009, 0.0044, 0.0175, 0.054, 0.1295, 0.242, 0.3521, 0.3989, 0.3521, 0.242, 0.1295, 0.054,
  0.0175, 0.0044, 0.0009,
];

/** The heights of a bell curve, to four places. */
export const gaussian: SumOfSquares = {
  number: 9,
  title: "Gaussian",
  origin: "Moré, Garbow and Hillstrom, 1981",
  start: [0.4, 1, 0],
  residuals: (height, width, centre) =>
    heights.map((target, i) => {
      const off = square(sub((7 - i) / 2, centre));
      return sub(mul(height, exp(div(mul(neg(width), off), 2))), target);
    }),
  minimiser: [0.3989561378387567, 1.0000190844878056, 0],
  minimum: 1.127932769618648e-8,
};
