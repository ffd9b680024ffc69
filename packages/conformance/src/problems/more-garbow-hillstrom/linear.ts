import { mul, type Scalar, sub, sum } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";
import { oneTo } from "./one-to.js";

/** Twenty linear equations in ten unknowns, of full rank. */
export function linearFullRank(): SumOfSquares {
  return {
    ...common(),
    number: 32,
    title: "Linear, full rank",
    residuals: (...x) => {
      const mean = mul(0.1, sum(x));
      return oneTo(20).map((i) => sub(sub(x[i - 1] ?? 0, mean), 1));
    },
    minimiser: Array.from({ length: 10 }, () => -1),
    minimum: 10,
  };
}

/** Multiples of one equation: the minima fill a hyperplane, of which one point is given. */
export function linearRankOne(): SumOfSquares {
  return {
    ...common(),
    number: 33,
    title: "Linear, rank 1",
    residuals: (...x) => {
      const total = weighted(x);
      return oneTo(20).map((i) => sub(mul(i, total), 1));
    },
    minimiser: [3 / 41, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    minimum: 190 / 41,
  };
}

/** The same without the first and the last row and column. */
export function linearZeros(): SumOfSquares {
  return {
    ...common(),
    number: 34,
    title: "Linear, rank 1 with zero columns and rows",
    residuals: (...x) => {
      const total = weighted(x.map((entry, i) => (i === 0 || i === 9 ? 0 : entry)));
      return oneTo(20).map((i) => sub(i === 20 ? 0 : mul(i - 1, total), 1));
    },
    minimiser: [0, 3 / 74, 0, 0, 0, 0, 0, 0, 0, 0],
    minimum: 227 / 37,
  };
}

function common(): Pick<SumOfSquares, "origin" | "start"> {
  return {
    origin: "Moré, Garbow and Hillstrom, 1981",
    start: Array.from({ length: 10 }, () => 1),
  };
}

/** Σ j xⱼ */
function weighted(x: readonly Scalar[]): Scalar {
  return sum(x.map((entry, i) => mul(i + 1, entry)));
}
