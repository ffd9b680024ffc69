import { add, exp, mul, sub } from "@descent/autodiff";
import { oneTo } from "./one-to.js";
import type { SumOfSquares } from "../sum-of-squares.js";

/** Sums of two exponentials that fit best when both are the same; large residuals remain. */
export const jennrichSampson: SumOfSquares = {
  number: 6,
  title: "Jennrich and Sampson",
  origin: "Jennrich and Sampson, 1968",
  start: [0.3, 0.4],
  residuals: (x, y) => oneTo(10).map((i) => sub(2 + 2 * i, add(exp(mul(i, x)), exp(mul(i, y))))),
  minimiser: [0.2578252136703641, 0.2578252136703641],
  minimum: 124.36218235561485,
};
