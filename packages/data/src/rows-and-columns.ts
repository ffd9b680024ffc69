import { check } from "@descent/core";
import type { Matrix } from "./matrix.js";

/**
 * Row i of a matrix: the d features of one example, as a view without a copy (not to be written to).
 *
 * @param index - i, zero-based.
 * @throws DescentError if there is no such row.
 *
 * @example
 * ```ts
 * import { matrix, row } from "@descent/data";
 *
 * console.log(Array.from(row(matrix([[1, 2], [3, 4]]), 1))); // [ 3, 4 ]
 * ```
 */
export function row({ rows, columns, values }: Matrix, index: number): Float64Array {
  checkIndex("row", index, rows);
  return values.subarray(index * columns, (index + 1) * columns);
}

/**
 * Column j of a matrix: one feature of all N examples, as a copy.
 *
 * @param index - j, zero-based.
 * @throws DescentError if there is no such column.
 *
 * @example
 * ```ts
 * import { column, matrix } from "@descent/data";
 *
 * console.log(Array.from(column(matrix([[1, 2], [3, 4]]), 1))); // [ 2, 4 ]
 * ```
 */
export function column({ rows, columns, values }: Matrix, index: number): Float64Array {
  checkIndex("column", index, columns);
  const entries = new Float64Array(rows);
  for (let i = 0; i < rows; i++) entries[i] = Number(values[i * columns + index]);
  return entries;
}

/**
 * The rows of a matrix as plain arrays: the inverse of {@link matrix} on nested arrays.
 *
 * @example
 * ```ts
 * import { matrix, toRows } from "@descent/data";
 *
 * console.log(toRows(matrix({ columns: [[1, 3], [2, 4]] }))); // [ [ 1, 2 ], [ 3, 4 ] ]
 * ```
 */
export function toRows(source: Matrix): readonly (readonly number[])[] {
  return Array.from({ length: source.rows }, (_, i) => Array.from(row(source, i)));
}

function checkIndex(call: string, index: number, length: number): void {
  const ok = Number.isInteger(index) && index >= 0 && index < length;
  check(ok, call, "index", `must be a whole number from 0 to ${length - 1}`, index);
}
