import { check, type Loss } from "@descent/core";
import { designCurvature, largestSquare } from "./curvature.js";
import type { Prepared } from "./design.js";

/** How steeply the mean loss of a design can curve, as far as rates depend on it. */
export interface Curvature {
  /** The largest eigenvalue of (1/N) ZᵀZ, with a column of ones for an intercept. */
  readonly ofDesign: number;
  /** The limit of a fixed rate, 2/λmax of the mean loss; `null` if the loss states no curvature. */
  readonly limit: number | null;
  /** A rate that is stable on every batch, down to a single row; `null` likewise. */
  readonly safeOnRows: number | null;
}

/** Measures a design's curvature; columns whose squares overflow are refused. */
export function curvatureOf(call: string, design: Prepared, { curvature = 0 }: Loss): Curvature {
  const square = largestSquare(design);
  const hint = "Standardize";
  check(square < Infinity, call, "x", "must have squares that are finite", square, { hint });
  const ofDesign = designCurvature(design);
  // With columns of zeros every rate is stable, and none leads anywhere.
  const none = !(curvature * ofDesign > 0);
  return {
    ofDesign,
    // As many digits as power iteration is good for.
    limit: none ? null : Number((2 / (curvature * ofDesign)).toPrecision(8)),
    safeOnRows: none ? null : 1 / (curvature * square),
  };
}

/** What is said of a rate that is above its limit, before the run and after it. */
export function foresee(
  rate: number,
  limit: number,
  cost: string,
  standardized: boolean,
): string | undefined {
  if (!(rate > limit)) return undefined;
  const most = threeDigits(limit, Math.floor);
  const times = threeDigits(rate / limit, Math.round);
  return (
    `learning rate ${rate} is ${times} times the limit ${most} for ${cost} on these columns; ` +
    `use at most ${most}${standardized ? "" : ", or standardize"}`
  );
}

/** 3.65e-5, 0.0365, 274: three digits; a limit is rounded down, so that what is shown can be used. */
function threeDigits(value: number, round: (value: number) => number): string {
  const [digits = 0, power = 0] = value.toExponential(9).split("e").map(Number);
  const rounded = (round(digits * 100) / 100).toFixed(2);
  return power < -3 || power > 5 ? `${rounded}e${power}` : String(Number(`${rounded}e${power}`));
}
