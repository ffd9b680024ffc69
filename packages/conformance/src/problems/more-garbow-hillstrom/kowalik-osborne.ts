import { add, div, mul, sub } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";

/** Rates, each at an amount. */
const rates = [
  [0.1957, 4],
  [0.1947, 2],
  [0.1735, 1],
  [0.16, 0.5],
  [0.0844, 0.25],
  [0.0627, 0.167],
  [0.0456, 0.125],
  [0.0342, 0.1],
  [0.0323, 0.0833],
  [0.0235, 0.0714],
  [0.0246, 0.0625],
] as const;

/** An enzyme's rate of reaction. */
export const kowalikOsborne: SumOfSquares = {
  number: 15,
  title: "Kowalik and Osborne",
  origin: "Kowalik and Osborne, 1968",
  start: [0.25, 0.39, 0.415, 0.39],
  residuals: (a, b, c, d) =>
    rates.map(([rate, u]) => {
      const numerator = mul(a, add(u * u, mul(u, b)));
      return sub(rate, div(numerator, add(add(u * u, mul(u, c)), d)));
    }),
  minimiser: [0.19280693457903786, 0.19128232873436696, 0.12305650692632066, 0.13606233068379484],
  minimum: 0.00030750560384923745,
};
