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
 * A column whose rest is below max(N, n)·ε of the longest column is called dependent, so the columns
 * should be of about equal length. `columns` and `target` are worked on in place.
 */
export function triangle(columns: readonly Float64Array[], target: Float64Array): readonly Row[] {
  const rows: Row[] = [];
  let least = 0;
  for (;;) {
    const lengths = columns.map((column) => Math.sqrt(dot(column, column)));
    const length = Math.max(...lengths);
    if (rows.length === 0) least = Math.max(columns.length, target.length) * 2 ** -52 * length;
    if (!(length > least)) return rows;
    const pivot = lengths.indexOf(length);
    const unit = (columns[pivot] ?? target).map((x) => x / length);
    /** Takes its part along the unit vector off a column, and gives the size of that part. */
    const takeOff = (column: Float64Array): number => {
      const along = dot(unit, column);
      for (let i = 0; i < unit.length; i++) column[i] = Number(column[i]) - along * Number(unit[i]);
      return along;
    };
    rows.push({ pivot, entries: columns.map(takeOff), target: takeOff(target) });
    columns[pivot]?.fill(0);
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Number(a[i]) * Number(b[i]);
  return sum;
}
