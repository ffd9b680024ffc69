import { add, div, exp, mul, sub } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";

/** At 50, 55, …, 125 degrees. */
const resistances = [
  34780.0, 28610.0, 23650.0, 19630.0, 16370.0, 13720.0, 11540.0, 9744.0, 8261.0, 7030.0, 6005.0,
  5147.0, 4427.0, 3820.0, 3307.0, 2872.0,
];

/** The resistance of a thermistor: parameters of very different sizes, and hardly a slope on the way. */
export const meyer: SumOfSquares = {
  number: 10,
  title: "Meyer",
  origin: "Meyer, 1970",
  start: [0.02, 4000, 250],
  residuals: (a, b, c) =>
    resistances.map((target, i) => sub(mul(a, exp(div(b, add(50 + 5 * i, c)))), target)),
  minimiser: [0.005609636471028053, 6181.346346286372, 345.2236346241365],
  minimum: 87.94585517085112,
};
