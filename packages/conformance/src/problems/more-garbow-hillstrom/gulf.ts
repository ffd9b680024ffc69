import { abs, div, exp, neg, pow, sub } from "@descent/autodiff";
import { oneTo } from "./one-to.js";
import type { SumOfSquares } from "../sum-of-squares.js";

/** A Weibull distribution's tail; the paper misprints the inner difference as a product. */
export const gulf: SumOfSquares = {
  number: 11,
  title: "Gulf research and development",
  origin: "Cox, 1969",
  start: [5, 2.5, 0.15],
  residuals: (a, b, c) =>
    oneTo(99).map((i) => {
      const time = i / 100;
      const place = 25 + (-50 * Math.log(time)) ** (2 / 3);
      return sub(exp(div(neg(pow(abs(sub(place, b)), c)), a)), time);
    }),
  minimiser: [50, 25, 1.5],
  minimum: 0,
};
