import { check } from "@descent/core";
import { columnOf } from "./column-of.js";
import type { Table } from "./table.js";

/** What stands in a cell; null, undefined and NaN are missing values. */
export type Cell = number | bigint | string | boolean | null | undefined;

/**
 * A table from columns by name: arrays or typed arrays of one length.
 *
 * A column is of numbers or of text by its first value that is not missing (null, undefined, NaN). A
 * bigint that a number holds exactly is that number; a boolean is the text `false` or `true`. A
 * `Float64Array` is not copied, and nothing that is passed in is written to.
 *
 * @param columns - For each name one value for each row.
 * @throws DescentError with row, column and name of a value that does not suit its column, or is
 *   infinite; if columns differ in length; if there is no column or no row.
 *
 * @example
 * ```ts
 * import { fromColumns } from "@descent/data";
 *
 * const table = fromColumns({ height: new Float64Array([1.65, 1.8]), eyes: ["grey", null] });
 * console.log(table.rows, table.columns[1]?.kind, table.columns[1]?.missing); // 2 text [ 1 ]
 * ```
 */
export function fromColumns(columns: Readonly<Record<string, ArrayLike<Cell>>>): Table {
  const place = { call: "fromColumns", argument: "columns" };
  const isObject = typeof columns === "object" && (columns as unknown) !== null;
  check(isObject, place.call, place.argument, "must be an object, name to values", columns);
  return tableOf(place, Object.entries(columns));
}

/** The table of these columns, checked. */
export function tableOf(
  place: Parameters<typeof columnOf>[0],
  columns: readonly (readonly [name: string, cells: ArrayLike<unknown>])[],
): Table {
  const { call, argument } = place;
  check(columns.length > 0, call, argument, "must have at least one column", columns.length);
  const rows = lengthOf(columns[0]?.[1]) ?? 0;
  columns.forEach(([name, cells], column) => {
    const length = lengthOf(cells);
    const here = `${argument}, ${JSON.stringify(name)}`;
    check(length !== undefined, call, here, "must be an array", cells, { column });
    check(length > 0, call, here, "must have at least one row", length, { column });
    check(length === rows, call, here, `must have ${rows} rows, like column 0`, length, { column });
  });
  return {
    rows,
    columns: columns.map(([name, cells], column) => columnOf(place, { name, column, cells })),
  };
}

function lengthOf(cells: unknown): number | undefined {
  const isList =
    Array.isArray(cells) || (ArrayBuffer.isView(cells) && !(cells instanceof DataView));
  return isList ? (cells as ArrayLike<unknown>).length : undefined;
}
