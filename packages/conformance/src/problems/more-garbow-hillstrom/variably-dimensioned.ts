import { mul, square, sub, sum } from "@descent/autodiff";
import { oneTo } from "./one-to.js";
import type { SumOfSquares } from "../sum-of-squares.js";

/** A bowl, and the fourth power of one sum. */
export function variablyDimensioned(size: number): SumOfSquares {
  return {
    number: 25,
    title: "Variably dimensioned",
    origin: "Moré, Garbow and Hillstrom, 1981",
    start: oneTo(size).map((i) => 1 - i / size),
    residuals: (...x) => {
      const off = x.map((entry) => sub(entry, 1));
      const weighted = sum(off.map((entry, i) => mul(i + 1, entry)));
      return [...off, weighted, square(weighted)];
    },
    minimiser: Array.from({ length: size }, () => 1),
    minimum: 0,
  };
}
