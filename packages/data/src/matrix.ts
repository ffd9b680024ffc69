import { check, checkCount, checkOptions } from "@descent/core";
import type { Place } from "./place.js";

/**
 * A table of finite numbers: entry (i, j) is `values[i * columns + j]` (row-major, zero-based).
 *
 * A plain object; make one with {@link matrix}, which checks every entry.
 */
export interface Matrix {
  /** N, the number of rows: one for each example. */
  readonly rows: number;
  /** d, the number of columns: one for each feature. */
  readonly columns: number;
  /** The N·d entries, row after row. Not to be written to. */
  readonly values: Float64Array;
}

/** What a {@link matrix} can be made of. */
export type MatrixSource =
  | Matrix
  | ArrayLike<number>
  | readonly ArrayLike<number>[]
  | { readonly columns: readonly ArrayLike<number>[] }
  | { readonly values: ArrayLike<number>; readonly width: number };

/**
 * A matrix from rows, from columns, from one column, or from a flat array and its width.
 *
 * Nested arrays are rows, always. A one-dimensional array, typed or not, is one column. Nothing is
 * copied where the entries already lie row after row in a `Float64Array`, and nothing that is passed
 * in is ever written to.
 *
 * @param source - N rows of d numbers; N numbers; `{ columns }`: d columns of N numbers;
 *   `{ values, width }`: N·d numbers, row after row, d to the row; or a {@link Matrix}.
 * @param place - What error messages name instead of `matrix(source)`.
 * @throws DescentError with the row and the column of the first entry that is no finite number
 *   (a hole, a string, a bigint, NaN, an infinity) or the number of the first row that is longer or
 *   shorter than the one before it; and when there is no row or no column.
 *
 * @example
 * ```ts
 * import { matrix } from "@descent/data";
 *
 * const { rows, columns } = matrix([
 *   [1, 2, 3],
 *   [4, 5, 6],
 * ]);
 * console.log(rows, columns); // 2 3
 * console.log(matrix({ columns: [[1, 4], [2, 5], [3, 6]] }).values[5]); // 6
 * console.log(matrix({ values: new Float64Array([1, 2, 3, 4, 5, 6]), width: 3 }).rows); // 2
 * console.log(matrix([7, 8]).columns); // 1
 * ```
 */
export function matrix(
  source: MatrixSource,
  place: Place = { call: "matrix", argument: "source" },
): Matrix {
  const { call, argument } = place;
  const given: unknown = source;
  if (isList(given)) {
    return isList(given[0]) ? tableOf(given, "row", place) : tableOf([given], "column", place);
  }
  const { rows, columns, values, width = columns } = Object(given) as Record<string, unknown>;
  const rule = "must be rows, one column, { columns } or { values, width }";
  check(width !== undefined, call, argument, rule, given);
  const flat = values !== undefined;
  if (rows === undefined) checkOptions(call, given, flat ? ["values", "width"] : ["columns"]);
  const [name, list] = flat ? ["values", values] : ["columns", columns];
  check(isList(list), call, `${argument}.${name}`, "must be an array", list);
  if (!flat) return tableOf(list, "column", place);
  checkCount(call, `${argument}.width`, width);
  const table = tableOf([list], "column", place, width);
  const filled = `must have as many rows as its values fill, ${table.rows}`;
  check(rows === undefined || rows === table.rows, call, argument, filled, rows);
  return table;
}

/** The table whose rows or columns are these lists; a flat list is one column, read with a width. */
function tableOf(
  lists: ArrayLike<unknown>,
  kind: "row" | "column",
  { call, argument }: Place,
  flatWidth?: number,
): Matrix {
  const first = lists[0];
  const length = isList(first) ? first.length : 0;
  const byRow = kind === "row";
  const missing = byRow || lists.length === 0 ? "column" : "row";
  check(length > 0, call, argument, `must have at least one ${missing}`, length);
  const size = lists.length * length;
  const width = flatWidth ?? (byRow ? length : lists.length);
  check(size % width === 0, call, argument, `must have a multiple of ${width} entries`, size);
  const kept = lists.length === 1 && first instanceof Float64Array;
  const values = kept ? first : new Float64Array(size);
  for (let k = 0; k < lists.length; k++) {
    const list = lists[k];
    if (!isList(list) || list.length !== length) {
      const rule = `must have ${length} entries, like ${kind} 0`;
      check(false, call, argument, rule, isList(list) ? list.length : list, { [kind]: k });
    }
    const step = byRow ? 1 : lists.length;
    const start = byRow ? k * length : k;
    const i = finiteEntries(list, values, start, step);
    if (i < length) {
      const entry = entryOf(list, i);
      const at = start + i * step;
      check(false, call, argument, "must be a finite number", entry, {
        row: Math.floor(at / width),
        column: at % width,
        ...(entry instanceof Error && { cause: entry }),
      });
    }
  }
  return { rows: size / width, columns: width, values };
}

/** Copies entries up to the first that is no finite number, or cannot be read, and gives how many those are. */
function finiteEntries(
  list: ArrayLike<unknown>,
  values: Float64Array,
  start: number,
  step: number,
): number {
  let i = 0;
  try {
    for (let at = start; i < list.length; i++, at += step) {
      const entry = list[i];
      // Of the finite numbers alone, the difference to themselves is 0.
      if (typeof entry !== "number" || entry - entry !== 0) break;
      if (values !== list) values[at] = entry;
    }
  } catch {
    // The caller reads it again, and says what was thrown.
  }
  return i;
}

/** Entry i of a list; where reading it throws, the error or NaN, which are no finite numbers either. */
function entryOf(list: ArrayLike<unknown>, i: number): unknown {
  try {
    return list[i];
  } catch (error) {
    return error instanceof Error ? error : NaN;
  }
}

/** Whether a value is an array or a typed array. */
function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}
