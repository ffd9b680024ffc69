import { check, checkFinite, type Vector } from "@descent/core";

/** The curvatures of a quadratic cost, or of any cost at a point. */
export interface Spectrum {
  /** All eigenvalues of the Hessian, the largest first. */
  readonly all: Vector;
  /** λmax, the curvature along the steepest direction. */
  readonly largest: number;
  /** λmin, the curvature along the flattest direction; negative where the cost bends down. */
  readonly smallest: number;
  /** κ = λmax/λmin; null where λmin is not positive, to rounding. */
  readonly conditionNumber: number | null;
}

/**
 * All curvatures of a cost with a given Hessian H: its eigenvalues, by rotations that make one entry
 * beside the diagonal vanish after the other (Jacobi, 1846).
 *
 * Accurate to rounding, about 1e-15 λmax, and leaves nothing to a start, as `powerIteration` does. The
 * work grows like n³: for up to a few hundred parameters.
 *
 * @param hessian - The rows of H: n arrays of n numbers, symmetric up to 1e-8 of its largest entry.
 * @throws DescentError if it is not square, finite and symmetric.
 *
 * @example
 * ```ts
 * import { curvatures } from "@descent/optimizers";
 *
 * // J = x² + xy + y²
 * const { largest, smallest } = curvatures([
 *   [2, 1],
 *   [1, 2],
 * ]);
 * console.log(largest.toFixed(6), smallest.toFixed(6)); // 3.000000 1.000000
 * ```
 */
export function curvatures(hessian: readonly Vector[]): Spectrum {
  const { rows, scale } = scaledRows(hessian);
  // Each sweep makes all of them vanish in turn; what comes back is soon smaller by squares.
  while (sweep(rows) > 2 ** -64) continue;
  const all = rows.map((row, i) => scale * (row[i] as number)).sort((a, b) => b - a);
  const largest = all[0] as number;
  const smallest = all.at(-1) as number;
  const finite = Math.abs(largest) < Infinity && Math.abs(smallest) < Infinity;
  check(finite, "curvatures", "hessian", "must have eigenvalues that are finite", largest);
  return { all, largest, smallest, conditionNumber: conditionNumber(largest, smallest) };
}

/** An eigenvalue smaller than this share of the largest is zero, to rounding. */
export const rounding = 1e-15;

/** λmax/λmin, or null where λmin is not positive, to rounding. */
export function conditionNumber(largest: number, smallest: number): number | null {
  return smallest > rounding * Math.abs(largest) ? largest / smallest : null;
}

/** A copy to work in, checked, made exactly symmetric, and divided by its largest entry. */
function scaledRows(hessian: readonly Vector[]): { rows: number[][]; scale: number } {
  const size: number = Array.isArray(hessian) ? hessian.length : 0;
  const rule = "must be n arrays of n numbers";
  const square = size > 0 && hessian.every((row) => Array.isArray(row) && row.length === size);
  check(square, "curvatures", "hessian", rule, hessian);
  let scale = 0;
  hessian.forEach((row, i) => {
    row.forEach((entry, j) => {
      checkFinite("curvatures", `hessian[${i}][${j}]`, entry);
      scale = Math.max(scale, Math.abs(entry));
    });
  });
  const unit = scale === 0 ? 1 : scale;
  const rows = hessian.map((row, i) =>
    row.map((entry, j) => {
      const mirrored = (hessian[j]?.[i] as number) / unit;
      const ok = Math.abs(entry / unit - mirrored) <= 1e-8;
      check(ok, "curvatures", "hessian", "must be symmetric", entry, { row: i, column: j });
      return (entry / unit + mirrored) / 2;
    }),
  );
  return { rows, scale: unit };
}

/** Makes every entry above the diagonal vanish once; returns the largest one it met. */
function sweep(rows: readonly number[][]): number {
  let largest = 0;
  rows.forEach((row, p) => {
    for (let q = p + 1; q < rows.length; q++) {
      const entry = row[q] as number;
      largest = Math.max(largest, Math.abs(entry));
      if (entry !== 0) rotate(rows, p, q);
    }
  });
  return largest;
}

/** A ← RᵀAR for the rotation in the plane of p and q, by at most 45°, that makes A[p][q] vanish. */
function rotate(rows: readonly number[][], p: number, q: number): void {
  const [rowP, rowQ] = [rows[p] as number[], rows[q] as number[]];
  const entry = rowP[q] as number;
  const cotangent = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * entry);
  const tangent =
    (cotangent < 0 ? -1 : 1) / (Math.abs(cotangent) + Math.sqrt(cotangent * cotangent + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  rows.forEach((row, k) => {
    if (k === p || k === q) return;
    const [alongP, alongQ] = [row[p] as number, row[q] as number];
    rowP[k] = row[p] = cosine * alongP - sine * alongQ;
    rowQ[k] = row[q] = sine * alongP + cosine * alongQ;
  });
  rowP[p] = (rowP[p] as number) - tangent * entry;
  rowQ[q] = (rowQ[q] as number) + tangent * entry;
  rowP[q] = rowQ[p] = 0;
}
