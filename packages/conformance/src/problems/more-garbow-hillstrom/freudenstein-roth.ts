import { add, mul, sub } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";

/** Two cubics; the local minimum, where most methods end, lies beside a long flat valley. */
export const freudensteinRoth: SumOfSquares = {
  number: 2,
  title: "Freudenstein and Roth",
  origin: "Freudenstein and Roth, 1963",
  start: [0.5, -2],
  residuals: (x, y) => [
    add(sub(x, 13), mul(sub(mul(sub(5, y), y), 2), y)),
    add(sub(x, 29), mul(sub(mul(add(y, 1), y), 14), y)),
  ],
  minimiser: [5, 4],
  minimum: 0,
  others: [{ params: [11.412778986902094, -0.8968052532744765], value: 48.98425367924002 }],
};
