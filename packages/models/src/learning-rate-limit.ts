import { check, type Loss } from "@descent/core";
import { curvatureOf, largestSquare } from "./curvature.js";
import type { Design } from "./design.js";

/** How steeply the mean loss of a design can curve, as far as rates depend on it. */
export interface Steepness {
  /** The largest eigenvalue of (1/N) ZᵀZ. */
  readonly ofDesign: number;
  /** The limit of a fixed rate, 2/λmax of the mean loss; `null` if the loss states no curvature. */
  readonly limit: number | null;
  /** A rate that is stable on every batch, down to a single row; infinite without a limit. */
  readonly safeOnRows: number;
}

/** Measures a design; columns whose squares overflow are refused. */
export function steepnessOf(call: string, { table }: Design, { curvature = 0 }: Loss): Steepness {
  const square = largestSquare(table);
  const hint = "Standardize";
  check(square < Infinity, call, "x", "must have squares that are finite", square, { hint });
  const ofDesign = curvatureOf(table);
  const steepest = curvature * ofDesign;
  return {
    ofDesign,
    // Eight digits are enough to read. With columns of zeros every rate is stable, and none leads
    // anywhere.
    limit: steepest > 0 ? Number((2 / steepest).toPrecision(8)) : null,
    safeOnRows: 1 / (curvature * square),
  };
}

/** What is said of a rate that is above its limit, before the run and after it. */
export function foresee(rate: number, limit: number, cost: string, otherwise: string): string {
  const times = rate / limit;
  const factor = Number(times.toPrecision(times >= 10 && times < 100 ? 2 : 3));
  return (
    `learning rate ${rate} is ${factor} times the limit ${threeDigits(limit)} for ${cost} ` +
    `on these columns; use at most ${threeDigits(limit)}${otherwise}`
  );
}

/** 3.65e-5, 7.30e-5, 0.0365: three digits, cut and not rounded, so that what is shown can be used. */
function threeDigits(rate: number): string {
  const [digits = "", power] = rate.toExponential(9).split("e");
  const text = `${digits.slice(0, 4)}e${Number(power)}`;
  return rate < 1e-3 || rate >= 1e6 ? text : String(Number(text));
}
