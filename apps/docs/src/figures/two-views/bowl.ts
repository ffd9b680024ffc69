import type { Objective, Vector } from "@descent/core";
import { leastSquares } from "@descent/models";
import { curvatures } from "@descent/optimizers";

/** A cost of slope and intercept that is a quadratic, as a bowl: J* at the bottom and how it curves. */
export interface Bowl {
  readonly slope: number;
  readonly intercept: number;
  /** J at the bottom. */
  readonly lowest: number;
  /** The two curvatures, largest first, each with its direction (slope, intercept). */
  readonly curvatures: readonly {
    readonly size: number;
    readonly along: readonly [number, number];
  }[];
  /** 2 / the largest curvature: above this learning rate every step makes things worse. */
  readonly limit: number;
  /** Excess cost at a distance (slope, intercept) from the bottom. */
  readonly excess: (slope: number, intercept: number) => number;
}

export function bowlOf(cost: Objective, x: Vector, y: Vector): Bowl {
  const fit = leastSquares(x, y);
  const intercept = fit.intercept;
  const slope = fit.coefficients[0] ?? 0;
  // The gradient of a quadratic is linear, so its differences are the second derivatives, exactly.
  const origin = cost([0, 0]).gradient;
  const product = (v: Vector): Vector =>
    cost(v).gradient.map((entry, index) => entry - (origin[index] ?? 0));
  const [bb = 0, bm = 0] = product([1, 0]);
  const [, mm = 0] = product([0, 1]);
  const { largest, smallest } = curvatures([
    [mm, bm],
    [bm, bb],
  ]);
  const angle = Math.atan2(2 * bm, mm - bb) / 2;
  return {
    slope,
    intercept,
    lowest: cost([intercept, slope]).value,
    curvatures: [
      { size: largest, along: [Math.cos(angle), Math.sin(angle)] },
      { size: smallest, along: [-Math.sin(angle), Math.cos(angle)] },
    ],
    limit: 2 / largest,
    excess: (m, b) => (mm * m * m + 2 * bm * m * b + bb * b * b) / 2,
  };
}
