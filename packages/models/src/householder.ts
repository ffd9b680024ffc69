/** The triangle R of A P = Q R, and what became of the right-hand side. */
export interface Triangle {
  /** Column k of R, of which the entries 0 … k count, for each of the columns in the new order. */
  readonly columns: readonly Float64Array[];
  /** Qᵀy. */
  readonly target: Float64Array;
  /** Where each column of R stood in A. */
  readonly order: readonly number[];
  /** Number of columns that are not combinations of those before them, to rounding. */
  readonly rank: number;
}

/**
 * Householder's QR (1958) with column pivoting (Businger and Golub, 1965): of the columns that are
 * left, the one that is farthest from a combination of those before it comes next.
 *
 * A column whose rest is below max(N, n)·ε of the longest column is called dependent, so the columns
 * should be of about equal length. `columns` and `target` are worked on in place.
 *
 * @param first - How many columns keep their place at the beginning (the ones of an intercept).
 */
export function triangle(columns: Float64Array[], target: Float64Array, first: number): Triangle {
  const order = columns.map((_, j) => j);
  const steps = Math.min(columns.length, target.length);
  const longest = Math.max(...columns.map((column) => lengthFrom(column, 0)));
  const tolerance = Math.max(columns.length, target.length) * Number.EPSILON * longest;
  let rank = 0;
  for (; rank < steps; rank++) {
    const lengths = columns.map((column, j) => (j < rank ? -1 : lengthFrom(column, rank)));
    const next = rank < first ? rank : lengths.indexOf(Math.max(...lengths));
    const length = Number(lengths[next]);
    if (!(length > tolerance)) break;
    swap(columns, rank, next);
    swap(order, rank, next);
    reflect(columns, target, rank, length);
  }
  return { columns, target, order, rank };
}

/** Turns column k into a multiple of eₖ from row k on, by a reflection of all columns and the target. */
function reflect(columns: Float64Array[], target: Float64Array, k: number, length: number): void {
  const [column, ...rest] = columns.slice(k);
  if (column === undefined) return;
  const head = Number(column[k]);
  const end = head > 0 ? -length : length;
  const mirror = column.slice(k);
  mirror[0] = head - end;
  const half = length * (length + Math.abs(head));
  for (const other of [...rest, target]) {
    let along = 0;
    for (let i = 0; i < mirror.length; i++) along += Number(mirror[i]) * Number(other[k + i]);
    along /= half;
    for (let i = 0; i < mirror.length; i++) {
      other[k + i] = Number(other[k + i]) - along * Number(mirror[i]);
    }
  }
  column.fill(0, k);
  column[k] = end;
}

/** The Euclidean length of a column's entries from row k on. */
function lengthFrom(column: Float64Array, k: number): number {
  let squares = 0;
  for (let i = k; i < column.length; i++) squares += Number(column[i]) ** 2;
  return Math.sqrt(squares);
}

function swap(items: unknown[], i: number, j: number): void {
  items.splice(i, 1, ...items.splice(j, 1, ...items.slice(i, i + 1)));
}
