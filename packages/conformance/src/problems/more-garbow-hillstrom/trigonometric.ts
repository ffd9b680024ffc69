import { add, cos, mul, sin, sub, sum } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";

/** Most methods end in the local minimum, from the usual start. */
export function trigonometric(): SumOfSquares {
  return {
    number: 26,
    title: "Trigonometric",
    origin: "Spedicato, 1975",
    start: Array.from({ length: 10 }, () => 0.1),
    residuals: (...x) => {
      const rest = sub(10, sum(x, cos));
      return x.map((entry, i) => sub(add(rest, mul(i + 1, sub(1, cos(entry)))), sin(entry)));
    },
    minimiser: Array.from({ length: 10 }, () => 0),
    minimum: 0,
    others: [
      {
        params: [
          0.05515090398069129, 0.05684061679473856, 0.058764001762695084, 0.06099060865676081,
          0.06362621369585451, 0.06684317945275879, 0.20816151856988116, 0.16436309588564774,
          0.08500689568850744, 0.09143145071470794,
        ],
        value: 2.7950561218794563e-5,
      },
    ],
  };
}
