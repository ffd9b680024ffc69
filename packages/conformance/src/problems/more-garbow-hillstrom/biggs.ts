import { add, exp, mul, sub, type Scalar } from "@descent/autodiff";
import { oneTo } from "./one-to.js";
import type { SumOfSquares } from "../sum-of-squares.js";

/** Three exponentials. The usual start lies on a line that no exact method leaves; it ends in a saddle of value 0.005655… */
export const biggs: SumOfSquares = {
  number: 18,
  title: "Biggs EXP6",
  origin: "Biggs, 1971",
  start: [1, 2, 1, 1, 1, 1],
  residuals: (a, b, c, d, e, f) =>
    oneTo(13).map((i) => {
      const t = i / 10;
      const known = Math.exp(-t) - 5 * Math.exp(-10 * t) + 3 * Math.exp(-4 * t);
      const term = (weight: Scalar, rate: Scalar): Scalar => mul(weight, exp(mul(-t, rate)));
      return sub(add(sub(term(c, a), term(d, b)), term(f, e)), known);
    }),
  minimiser: [1, 10, 1, 5, 4, 3],
  minimum: 0,
};
