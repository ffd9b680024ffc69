import { exp, mul, sub, sum } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";

/** At 0, 10, …, 320. */
const targets = [
  0.844, 0.908, 0.932, 0.936, 0.925, 0.908, 0.881, 0.85, 0.818, 0.784, 0.751, 0.718, 0.685, 0.658,
  0.628, 0.603, 0.58, 0.558, 0.538, 0.522, 0.506, 0.49, 0.478, 0.467, 0.457, 0.448, 0.438, 0.431,
  0.424, 0.42, 0.414, 0.411, 0.406,
];

/** A constant and two exponentials, 33 measurements. */
export const osborne1: SumOfSquares = {
  number: 17,
  title: "Osborne 1",
  origin: "Osborne, 1972",
  start: [0.5, 1.5, -1, 0.01, 0.02],
  residuals: (a, b, c, rate1, rate2) =>
    targets.map((target, i) => {
      const t = -10 * i;
      const terms = [a, mul(b, exp(mul(t, rate1))), mul(c, exp(mul(t, rate2)))];
      return sub(target, sum(terms));
    }),
  minimiser: [
    0.37541005210695205, 1.9358469127123674, -1.464687136613423, 0.012867534640057288,
    0.02212269966167261,
  ],
  minimum: 5.464894697482907e-5,
};
