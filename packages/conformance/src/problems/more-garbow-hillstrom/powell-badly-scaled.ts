import { add, exp, mul, neg, sub } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";

/** A hyperbola 10⁴ x y = 1 and a curve that meets it where x is a million times smaller than y. */
export const powellBadlyScaled: SumOfSquares = {
  number: 3,
  title: "Powell badly scaled",
  origin: "Powell, 1970",
  start: [0, 1],
  residuals: (x, y) => [sub(mul(1e4, mul(x, y)), 1), sub(add(exp(neg(x)), exp(neg(y))), 1.0001)],
  minimiser: [1.0981593296998175e-5, 9.106146739866524],
  minimum: 0,
};
