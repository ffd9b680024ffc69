import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";

/** One regression of NIST's Statistical Reference Datasets. */
export interface Regression {
  readonly name: string;
  readonly kind: "linear" | "nonlinear";
  readonly model: {
    readonly formula: string;
    readonly response: string;
    /** Of a polynomial in the one predictor; null for a line in all predictors. */
    readonly degree: number | null;
    readonly intercept: boolean;
  };
  readonly predictors: readonly string[];
  /** A column for each predictor. */
  readonly x: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly certified: {
    readonly parameters: readonly number[];
    readonly residualSumOfSquares: number;
    readonly standardDeviations: readonly number[];
    readonly residualStandardDeviation: number;
    /** About zero for a line through the origin; null for a curve. */
    readonly r2: number | null;
  };
  readonly start1: readonly number[];
  readonly start2: readonly number[];
}

/** The sets are read from where they are and not kept here. */
const folder = process.env.NIST_STRD ?? join(import.meta.dirname, "../../../shared/reference/nist");

/** The regressions of one kind; none where the sets are not at hand. */
export function regressions(kind: Regression["kind"]): readonly Regression[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Regression)
    .filter((set) => set.kind === kind);
}

/** A test that says it is skipped, where the sets are not at hand. */
export function notHere(sets: readonly Regression[], kind: Regression["kind"]): void {
  if (sets.length > 0) return;
  test(`NIST's ${kind} regressions`, ({ skip }) => {
    const words = "SKIPPED: NIST's data are not here; NIST_STRD names the folder that has them";
    console.warn(words);
    skip(words);
  });
}

/** In how many digits the worst parameter agrees with the certified one, of at most so many. */
export function digitsOf(
  params: readonly number[],
  certified: readonly number[],
  most: number,
): number {
  const digits = params.map((entry, i) => {
    const exact = certified[i] ?? NaN;
    return -Math.log10(Math.abs(exact === 0 ? entry : entry / exact - 1));
  });
  return Math.min(most, ...digits);
}
