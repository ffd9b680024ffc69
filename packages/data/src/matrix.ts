import { check, checkCount, checkOptions } from "@descent/core";
import { isList, readEntries } from "./entries.js";
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
    return isList(given[0]) ? fromLists(given, "row", place) : fromFlat(given, 1, place);
  }
  const rule = "must be rows, one column, { columns } or { values, width }";
  check(typeof given === "object" && given !== null, call, argument, rule, given);
  if ("rows" in given && "columns" in given && "values" in given) {
    const made = fromFlat(given.values, given.columns, place);
    const consistent = `must have as many rows as its values fill, ${made.rows}`;
    check(given.rows === made.rows, call, argument, consistent, given.rows);
    return made;
  }
  if ("columns" in given) {
    checkOptions(call, given, ["columns"]);
    check(isList(given.columns), call, `${argument}.columns`, "must be an array", given.columns);
    return fromLists(given.columns, "column", place);
  }
  check("values" in given && "width" in given, call, argument, rule, given);
  checkOptions(call, given, ["values", "width"]);
  return fromFlat(given.values, given.width, place);
}

function fromFlat(flat: unknown, width: unknown, place: Place): Matrix {
  const { call, argument } = place;
  check(isList(flat), call, `${argument}.values`, "must be an array", flat);
  checkCount(call, `${argument}.width`, width);
  check(flat.length > 0, call, argument, "must have at least one row", flat.length);
  const whole = flat.length % width === 0;
  check(whole, call, argument, `must have a multiple of ${width} entries`, flat.length);
  const values = flat instanceof Float64Array ? flat : new Float64Array(flat.length);
  readEntries(flat, values, { start: 0, stride: 1, width }, place);
  return { rows: flat.length / width, columns: width, values };
}

function fromLists(lists: ArrayLike<unknown>, kind: "row" | "column", place: Place): Matrix {
  const { call, argument } = place;
  check(lists.length > 0, call, argument, `must have at least one ${kind}`, lists.length);
  const first = lists[0];
  const length = isList(first) ? first.length : 0;
  const other = kind === "row" ? "column" : "row";
  check(length > 0, call, argument, `must have at least one ${other}`, length);
  const byRow = kind === "row";
  const width = byRow ? length : lists.length;
  const values = new Float64Array(length * lists.length);
  for (let k = 0; k < lists.length; k++) {
    const list = lists[k];
    const rule = `must have ${length} entries, like ${kind} 0`;
    const ok = isList(list) && list.length === length;
    check(ok, call, argument, rule, isList(list) ? list.length : list, { [kind]: k });
    const layout = { start: byRow ? k * width : k, stride: byRow ? 1 : width, width };
    readEntries(list, values, layout, place);
  }
  return { rows: values.length / width, columns: width, values };
}
