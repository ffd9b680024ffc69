import { check } from "@descent/core";
import { tableOf, type Cell } from "./from-columns.js";
import type { Table } from "./table.js";

/**
 * A table from an array of objects, one for each row, as JSON and databases give them.
 *
 * The columns are the names that occur, in the order in which they first do; a name that a record does
 * not have is a missing value there, and so are null, undefined and NaN. Values are taken as
 * `fromColumns` takes them: strings are text, also where they look like numbers.
 *
 * @param records - The rows.
 * @throws DescentError with row, column and name of a value that does not suit its column, or is
 *   infinite; with the row of a record that is no object; if there is no record or no name.
 *
 * @example
 * ```ts
 * import { fromRecords } from "@descent/data";
 *
 * const table = fromRecords([{ height: 1.65, eyes: "grey" }, { height: 1.8 }]);
 * console.log(table.columns.map(({ name }) => name)); // [ 'height', 'eyes' ]
 * console.log(table.columns[1]?.missing); // [ 1 ]
 * ```
 */
export function fromRecords(records: readonly Readonly<Record<string, Cell>>[]): Table {
  const call = "fromRecords";
  const given: unknown = records;
  check(Array.isArray(given), call, "records", "must be an array of objects", records);
  check(records.length > 0, call, "records", "must have at least one record", 0);
  const names = new Set<string>();
  for (let row = 0; row < records.length; row++) {
    const record: unknown = records[row];
    const ok = typeof record === "object" && record !== null && !Array.isArray(record);
    check(ok, call, "records", "must be an object", record, { row });
    for (const name of Object.keys(record)) names.add(name);
  }
  const cellsOf = (name: string): Cell[] =>
    records.map((record) => (Object.hasOwn(record, name) ? record[name] : undefined));
  const columns = Array.from(names, (name) => [name, cellsOf(name)] as const);
  return tableOf({ call, argument: "records" }, columns);
}
