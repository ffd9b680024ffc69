import { add, div, mul, square, sub } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";

/** Two valleys of Rosenbrock, coupled, with a saddle in the way. */
export const wood: SumOfSquares = {
  number: 14,
  title: "Wood",
  origin: "Colville, 1968",
  start: [-3, -1, -3, -1],
  residuals: (a, b, c, d) => [
    mul(10, sub(b, square(a))),
    sub(1, a),
    mul(Math.sqrt(90), sub(d, square(c))),
    sub(1, c),
    mul(Math.sqrt(10), sub(add(b, d), 2)),
    div(sub(b, d), Math.sqrt(10)),
  ],
  minimiser: [1, 1, 1, 1],
  minimum: 0,
};
