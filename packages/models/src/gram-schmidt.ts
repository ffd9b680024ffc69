import { dot } from "./dot.js";

/** One row of R in A = Q R. */
export interface Row {
  /** The column of A that was the pivot. */
  readonly pivot: number;
  /** The entries, by the columns of A: 0 at the pivots of the rows before. */
  readonly entries: readonly number[];
  /** The entry of Qᵀy. */
  readonly target: number;
}

/**
 * QR by modified Gram-Schmidt, of the columns and the target together, which is as stable as
 * Householder's (Björck, 1967), with pivoting: of the columns that are left, the one that is farthest
 * from a combination of those before it comes next. There are as many rows as independent columns.
 *
 * A column whose rest is no longer than its rounding is called dependent. That is at first max(N, n)·ε
 * of its length, or 8ε√N times the largest entry it had before an offset was taken off; and each
 * pivot hands on its own in proportion to the part that is taken off, as independent errors add up.
 * So neither the units of the columns nor their offsets matter. `columns` and `target` are worked on
 * in place.
 *
 * @param offsets - How far each column was moved, in its units; 0 unless given.
 * @param seen - Is shown each column of Q in turn. The target is left as its rest, y − QQᵀy.
 */
export function triangle(
  columns: readonly Float64Array[],
  target: Float64Array,
  offsets: readonly number[] = [],
  seen?: (unit: Float64Array) => void,
): readonly Row[] {
  const rows: Row[] = [];
  const most = Math.max(columns.length, target.length);
  const rounding = columns.map((column, j) => {
    const largest = column.reduce((far, z) => Math.max(far, Math.abs(z)), 0);
    const reach = largest + Math.abs(offsets[j] ?? 0);
    return 2 ** -52 * Math.max(most * norm(column), 8 * Math.sqrt(column.length) * reach);
  });
  for (;;) {
    const lengths = columns.map((column, j) => {
      const length = norm(column);
      return length > Number(rounding[j]) ? length : 0;
    });
    const length = Math.max(...lengths);
    if (length === 0) return rows;
    const pivot = lengths.indexOf(length);
    const share = Number(rounding[pivot]) / length;
    const unit = (columns[pivot] ?? target).map((x) => x / length);
    /** Takes its part along the unit vector off a column, and gives the size of that part. */
    const takeOff = (column: Float64Array): number => {
      const along = dot(unit, column);
      for (let i = 0; i < unit.length; i++) column[i] = Number(column[i]) - along * Number(unit[i]);
      return along;
    };
    const entries = columns.map(takeOff);
    entries.forEach((along, j) => {
      rounding[j] = Math.hypot(Number(rounding[j]), along * share);
    });
    rows.push({ pivot, entries, target: takeOff(target) });
    seen?.(unit);
    columns[pivot]?.fill(0);
  }
}

/** Solves R p = target from the last row up; what depends on the others gets 0. */
export function solve(
  rows: readonly Row[],
  columns: number,
  target: (row: Row) => number,
): number[] {
  const params = new Array<number>(columns).fill(0);
  for (const row of [...rows].reverse()) {
    const rest = row.entries.reduce((sum, r, j) => sum - r * Number(params[j]), target(row));
    params[row.pivot] = rest / Number(row.entries[row.pivot]);
  }
  return params;
}

function norm(column: Float64Array): number {
  return Math.sqrt(dot(column, column));
}
