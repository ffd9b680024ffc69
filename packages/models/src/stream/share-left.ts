import type { Vector } from "@descent/core";
import { multiply } from "../methods/cholesky.js";
import type { StreamSystem } from "./stream-system.js";

/** What a line leaves of the targets' squares, as the moments tell it. */
export interface ShareLeft {
  /** RSS/TSS, from 0; 0 if the targets have no spread. */
  readonly share: number;
  /** How much of that may be rounding. */
  readonly noise: number;
}

/**
 * 1 − 2 bᵀt + bᵀC b for slopes b of the columns with correlations C, and their correlations t with the
 * targets, all in standard units. A slope that is off by little makes no difference here; what cancels does.
 */
export function shareLeft(
  { system, rounding }: Pick<StreamSystem, "system" | "rounding">,
  coefficients: Vector,
): ShareLeft {
  const { correlations, targets, scales, origin, active } = system.moments;
  const spread = Number(scales[0]);
  if (spread === 0) return { share: 0, noise: 0 };
  const slopes = Float64Array.from(
    active,
    (column) => (Number(coefficients[column]) * Number(scales[column + 1])) / spread,
  );
  const products = multiply(correlations, slopes, new Float64Array(slopes.length));
  const explained = slopes.reduce(
    (sum, slope, a) => sum + slope * ((2 * Number(targets[a])) / spread - Number(products[a])),
    0,
  );
  const size = slopes.reduce((sum, slope) => sum + Math.abs(slope), 1);
  const reach = (2 ** -49 * Number(origin[0])) / spread;
  return { share: Math.max(0, 1 - explained), noise: rounding * size ** 2 + reach ** 2 };
}
