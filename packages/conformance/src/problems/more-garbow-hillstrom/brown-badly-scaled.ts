import { mul, sub } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";

/** Parameters of 10⁶ and 2 · 10⁻⁶, coupled by their product. */
export const brownBadlyScaled: SumOfSquares = {
  number: 4,
  title: "Brown badly scaled",
  origin: "Brown, in Moré, Garbow and Hillstrom, 1981",
  start: [1, 1],
  residuals: (x, y) => [sub(x, 1e6), sub(y, 2e-6), sub(mul(x, y), 2)],
  minimiser: [1e6, 2e-6],
  minimum: 0,
};
