import { dot } from "./dot.js";

/** Settled when no more than this share can be missing. */
const tolerance = 1e-12;

type Rows = readonly Float64Array[];

/**
 * The largest singular value of a table given by its columns, or by its rows: σ with σ² the largest
 * eigenvalue λ of the products A of all of them with one another.
 *
 * By squaring A again and again: the eigenvalues ν of B = Aᵖ/tr Aᵖ, p = 1, 2, 4, …, have the sum 1, and
 * soon the largest is all of it, or shares it with others as large. So t = tr B² = Σ ν² comes up to it
 * from below, by no more than ν − t ≤ ‖B² − tB‖/ν, of which a p-th root leaves a p-th part in λ.
 * Unlike power iteration it has no start, which could miss what it is orthogonal to.
 */
export function largestSingularValue(vectors: Rows): number {
  const scale = vectors.reduce(
    (far, v) => v.reduce((far, z) => Math.max(far, Math.abs(z)), far),
    0,
  );
  if (!(scale > 0 && scale < Infinity)) return scale;
  // In units of the largest entry, so that no square overflows.
  const table = vectors.map((vector) => vector.map((z) => z / scale));
  let traced = squaresOf(table);
  let unit = productsOf(table, traced);
  for (let p = 1; ; p *= 2) {
    const top = squaresOf(unit);
    const squared = productsOf(unit, top);
    const rest = squared.map((row, i) => row.map((entry, j) => entry - Number(unit[i]?.[j])));
    const root = top ** (0.5 / p);
    traced *= root;
    if (Math.sqrt(squaresOf(rest)) < tolerance * top * p) return scale * Math.sqrt(traced * root);
    unit = squared;
  }
}

/** The trace of their products. */
function squaresOf(vectors: Rows): number {
  return vectors.reduce((sum, vector) => sum + dot(vector, vector), 0);
}

/** The products of all vectors with one another, over their trace. */
function productsOf(vectors: Rows, trace: number): Rows {
  const rows: Float64Array[] = [];
  for (const one of vectors) {
    const product = (other: Float64Array, j: number): number =>
      j < rows.length ? Number(rows[j]?.[rows.length]) : dot(one, other) / trace;
    rows.push(Float64Array.from(vectors, product));
  }
  return rows;
}
