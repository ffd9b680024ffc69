import { add, mul, sub, sum } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";

/** Nine linear equations and a product. */
export function brownAlmostLinear(): SumOfSquares {
  return {
    number: 27,
    title: "Brown almost-linear",
    origin: "Brown, 1969",
    start: Array.from({ length: 10 }, () => 0.5),
    residuals: (...x) => {
      const total = sum(x);
      return [...x.slice(1).map((_, i) => sub(add(x[i] ?? NaN, total), 11)), sub(x.reduce(mul), 1)];
    },
    minimiser: Array.from({ length: 10 }, () => 1),
    minimum: 0,
    others: [{ params: [0, 0, 0, 0, 0, 0, 0, 0, 0, 11], value: 1 }],
  };
}
