import type { Vector } from "@descent/core";
import { euclideanNorm } from "../norm.js";

/** A least-squares problem ‖A x + b‖ brought to triangular form, R x + c, by a rotation of both. */
export interface Triangular {
  /** R, row by row: n rows of n entries, zero below the diagonal. */
  readonly upper: readonly Vector[];
  /** c: the first n entries of b after the same rotation. */
  readonly right: Vector;
}

/**
 * Householder's triangularisation (1958) of ‖A x + b‖, so that AᵀA = RᵀR without AᵀA being formed: the
 * condition number of R is that of A and not its square.
 *
 * A has a row for each entry of b, fewer than columns being filled up with zeros.
 */
export function triangular(a: readonly Vector[], b: Vector, size: number): Triangular {
  const height = Math.max(a.length, size);
  // Columns, with b as the last one. They are this function's own, and written to.
  const columns = Array.from({ length: size + 1 }, (_, j) =>
    Float64Array.from({ length: height }, (_, i) => (j === size ? b[i] : a[i]?.[j]) ?? 0),
  );
  for (let k = 0; k < size; k++) reflect(columns, k);
  return {
    upper: Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (j < i ? 0 : (columns[j]?.[i] ?? NaN))),
    ),
    right: Array.from({ length: size }, (_, i) => columns[size]?.[i] ?? NaN),
  };
}

/** Reflects the columns from k on so that column k is zero below its entry k. */
function reflect(columns: readonly Float64Array[], k: number): void {
  const column = columns[k] as Float64Array;
  const length = euclideanNorm(Array.from(column.subarray(k)));
  if (length === 0) return;
  const top = column[k] as number;
  const pivot = top > 0 ? -length : length;
  // v = x − pivot e, scaled to have 1 as its first entry; then H = I − w v vᵀ with this w.
  const mirror = column.slice(k).map((entry) => entry / (top - pivot));
  mirror[0] = 1;
  const weight = (pivot - top) / pivot;
  for (const other of columns.slice(k + 1)) {
    let sum = 0;
    for (let i = 0; i < mirror.length; i++) sum += (mirror[i] as number) * (other[k + i] as number);
    for (let i = 0; i < mirror.length; i++) {
      other[k + i] = (other[k + i] as number) - weight * sum * (mirror[i] as number);
    }
  }
  column.fill(0, k);
  column[k] = pivot;
}

/** x of R x = c, from the last row up; not finite where R is singular. */
export function solveUpper(upper: readonly Vector[], right: Vector): Vector {
  const x = right.map(() => 0);
  for (let i = right.length - 1; i >= 0; i--) {
    const row = upper[i] as Vector;
    let rest = right[i] as number;
    for (let j = i + 1; j < x.length; j++) rest -= (row[j] as number) * (x[j] as number);
    x[i] = rest / (row[i] as number);
  }
  return x;
}

/** x of Rᵀ x = c, from the first row down; not finite where R is singular. */
export function solveTransposed(upper: readonly Vector[], right: Vector): Vector {
  const x = right.map(() => 0);
  for (let i = 0; i < x.length; i++) {
    let rest = right[i] as number;
    for (let j = 0; j < i; j++) rest -= (upper[j]?.[i] as number) * (x[j] as number);
    x[i] = rest / (upper[i]?.[i] as number);
  }
  return x;
}
