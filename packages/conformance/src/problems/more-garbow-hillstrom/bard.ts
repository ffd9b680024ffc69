import { add, div, mul, sub } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";

/** What was measured. */
const targets = [
  0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.1, 4.39,
];

/** A rational function of three parameters and 15 measurements. */
export const bard: SumOfSquares = {
  number: 8,
  title: "Bard",
  origin: "Bard, 1970",
  start: [1, 1, 1],
  residuals: (a, b, c) =>
    targets.map((target, i) => {
      const [u, v] = [i + 1, 15 - i];
      return sub(target, add(a, div(u, add(mul(v, b), mul(Math.min(u, v), c)))));
    }),
  minimiser: [0.08241055974978893, 1.1330360920297216, 2.343695178642537],
  minimum: 0.008214877306578975,
};
