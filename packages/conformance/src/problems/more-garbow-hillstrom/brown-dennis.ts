import { add, mul, square, sub } from "@descent/autodiff";
import { oneTo } from "./one-to.js";
import type { SumOfSquares } from "../sum-of-squares.js";

/** Squares of squares, with large residuals at the minimum. */
export const brownDennis: SumOfSquares = {
  number: 16,
  title: "Brown and Dennis",
  origin: "Brown and Dennis, 1971",
  start: [25, 5, -5, 1],
  residuals: (a, b, c, d) =>
    oneTo(20).map((i) => {
      const t = i / 5;
      const first = sub(add(a, mul(t, b)), Math.exp(t));
      const second = sub(add(c, mul(Math.sin(t), d)), Math.cos(t));
      return add(square(first), square(second));
    }),
  minimiser: [-11.594439904762165, 13.203630051207204, -0.40343948817685954, 0.2367787744557363],
  minimum: 85822.20162635634,
};
