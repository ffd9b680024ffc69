import { largestCurvature } from "@descent/optimizers";
import { factorOf, multiply, solveFactored } from "./cholesky.js";
import type { StandardMoments } from "./standard-moments.js";
import type { Work } from "./work.js";

/** The correlations of columns, and how far they are from being singular. */
export interface NormalSystem {
  readonly moments: StandardMoments;
  /** Their Cholesky factor. */
  readonly factor: Float64Array;
  /** The largest eigenvalue. */
  readonly largest: number;
  /** The largest over the smallest: κ², for columns of condition number κ. */
  readonly ratio: number;
}

/** The system of these moments; nothing if a column is, to rounding, a combination of others. */
export function* normalSystem(moments: StandardMoments): Work<NormalSystem | undefined> {
  const { correlations, active } = moments;
  const factor = yield* factorOf(correlations, active.length);
  if (factor === undefined) return undefined;
  const largest = eigenvalue(moments, factor, "largest", 1e-3);
  return {
    moments,
    factor,
    largest,
    ratio: largest * eigenvalue(moments, factor, "inverse", 1e-3),
  };
}

/** κ of the columns with the ones of an intercept; `null` if one is constant. */
export function conditionOfSystem({ moments, factor }: NormalSystem): number | null {
  if (moments.active.length < moments.origin.length - 1) return null;
  const [largest, inverse] = (["largest", "inverse"] as const).map((which) =>
    eigenvalue(moments, factor, which, 1e-12),
  );
  return Math.sqrt(Number(largest) * Number(inverse));
}

/** The largest eigenvalue of the correlations, or of their inverse. */
function eigenvalue(
  { correlations, active }: StandardMoments,
  factor: Float64Array,
  which: "largest" | "inverse",
  tolerance: number,
): number {
  const k = active.length;
  if (k < 2) return 1;
  const out = new Float64Array(k);
  const product = (v: readonly number[]): readonly number[] => {
    const vector = Float64Array.from(v);
    return Array.from(
      which === "largest" ? multiply(correlations, vector, out) : solveFactored(factor, vector),
    );
  };
  // Of many columns a coarse estimate must do, or it would take longer than descent.
  const maxIterations = Math.ceil(10 + 2 ** 22 / (k * k));
  return largestCurvature(product, k, { tolerance, maxIterations });
}
