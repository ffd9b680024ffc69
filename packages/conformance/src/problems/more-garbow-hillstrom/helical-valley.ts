import { add, atan, div, hypot, less, mul, sub, where } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";

/** A valley that winds around the z-axis. */
export const helicalValley: SumOfSquares = {
  number: 7,
  title: "Helical valley",
  origin: "Fletcher and Powell, 1963",
  start: [-1, 0, 0],
  residuals: (x, y, z) => {
    const turn = add(div(atan(div(y, x)), 2 * Math.PI), where(less(x, 0), 0.5, 0));
    return [mul(10, sub(z, mul(10, turn))), mul(10, sub(hypot(x, y), 1)), z];
  },
  minimiser: [1, 0, 0],
  minimum: 0,
};
