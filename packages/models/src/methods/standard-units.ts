import type { Vector } from "@descent/core";
import type { StandardMoments } from "./standard-moments.js";

/**
 * The units that descent on the data runs in: parameters b₀ (with an intercept) and then b of the k columns
 * that are not constant, of the prediction b₀ + Σ b (x − mean)/scale, measured from the target's mean.
 */
export interface StandardUnits {
  /** The means, the target's first: the origin of the engine's data. */
  readonly origin: Float64Array;
  /** d + 1 parameters of the engine. */
  readonly toEngine: (standard: Float64Array) => Vector;
  /** The slopes of the standard parameters, from what an engine sums up, times a factor. */
  readonly slopesOf: (sums: Vector, factor: number) => Float64Array;
}

/** The standard units of columns with these moments. */
export function standardUnits(
  { origin, means, scales, active }: StandardMoments,
  intercept: boolean,
): StandardUnits {
  const first = intercept ? 1 : 0;
  const scaleOf = (column: number): number => scales[column + 1] as number;
  return {
    origin: origin.map((o, j) => o + (means[j] as number)),
    toEngine: (standard) => {
      const params = new Array<number>(origin.length).fill(0);
      if (intercept) params[0] = standard[0] as number;
      active.forEach((column, a) => {
        params[column + 1] = (standard[first + a] as number) / scaleOf(column);
      });
      return params;
    },
    slopesOf: (sums, factor) => {
      const slopes = new Float64Array(first + active.length);
      if (intercept) slopes[0] = (sums[0] as number) * factor;
      active.forEach((column, a) => {
        slopes[first + a] = ((sums[column + 1] as number) * factor) / scaleOf(column);
      });
      return slopes;
    },
  };
}
