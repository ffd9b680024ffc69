import { exp, mul, sub } from "@descent/autodiff";
import { oneTo } from "./one-to.js";
import type { SumOfSquares } from "../sum-of-squares.js";

/** Two exponentials that may change places, or cancel: the minima are two points and a line. */
export const box: SumOfSquares = {
  number: 12,
  title: "Box three-dimensional",
  origin: "Box, 1966",
  start: [0, 10, 20],
  residuals: (a, b, c) =>
    oneTo(20).map((i) => {
      const t = i / 10;
      const known = Math.exp(-t) - Math.exp(-10 * t);
      return sub(sub(exp(mul(-t, a)), exp(mul(-t, b))), mul(known, c));
    }),
  minimiser: [1, 10, 1],
  minimum: 0,
  others: [{ params: [10, 1, -1], value: 0 }],
};
