import { check } from "@descent/core";
import type { Table } from "./table.js";

/** The rows that were left out for missing values. */
export interface DroppedRows {
  /** The numbers of the rows, zero-based and ascending. */
  readonly rows: readonly number[];
  /** The columns that lack values, each with how many; a row may lack more than one. */
  readonly byColumn: readonly { readonly name: string; readonly count: number }[];
}

/** The rows that are whole in the columns used, and those that are not: these are refused or dropped. */
export function findMissing(
  call: string,
  table: Table,
  used: readonly number[],
  policy: "refuse" | "drop",
): { readonly rows: readonly number[]; readonly dropped: DroppedRows } {
  const columns = used.flatMap((at) => table.columns[at] ?? []);
  const byColumn = columns.flatMap(({ name, missing }) =>
    missing.length > 0 ? [{ name, count: missing.length }] : [],
  );
  const gaps = new Set(columns.flatMap(({ missing }) => missing));
  const all = Array.from({ length: table.rows }, (_, row) => row);
  const incomplete = all.filter((row) => gaps.has(row));
  const [row] = incomplete;
  if (policy === "refuse" && row !== undefined) {
    const at = columns.findIndex(({ missing }) => missing.includes(row));
    const place = `table, ${JSON.stringify(columns[at]?.name)}`;
    const count = `${incomplete.length} of ${table.rows} rows lack a value`;
    const hint = call === "encode" ? count : `${count}; missing: "drop" leaves them out`;
    check(false, call, place, "must not be missing", null, { row, column: Number(used[at]), hint });
  }
  const rows = all.filter((one) => !gaps.has(one));
  const rule = "must have a row without missing values";
  check(rows.length > 0, call, "table", rule, rows.length);
  return { rows, dropped: { rows: incomplete, byColumn } };
}
