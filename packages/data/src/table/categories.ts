import { check } from "@descent/core";
import type { TableColumn } from "./table.js";

/** How a column of categories became columns of zeros and ones. */
export interface Category {
  /** The name of the column in the table. */
  readonly column: string;
  /** The level that has no column of its own: all others are compared with it. */
  readonly base: string;
  /** The other levels, in the order of their columns. */
  readonly levels: readonly string[];
}

/** Whom an error about a column names. */
export interface ColumnPlace {
  readonly call: string;
  /** Zero-based, in the table. */
  readonly column: number;
}

/** The level of a row that does not lack one: its text, or its number as text. */
export function levelAt({ values }: TableColumn, row: number): string {
  return String(values[row]);
}

/**
 * The levels of a column in the given rows, sorted by code units, without the base: the first of them
 * unless it is given.
 */
export function categoryOf(
  { call, column }: ColumnPlace,
  source: TableColumn,
  rows: readonly number[],
  wanted: string | undefined,
): Category {
  const { name } = source;
  const found = new Set(rows.map((row) => levelAt(source, row)));
  const sorted = Array.from(found).sort((one, other) => (one < other ? -1 : 1));
  const base = wanted ?? String(sorted[0]);
  const among = `must be a level of the rows: ${sorted.slice(0, 8).join(", ")}`;
  check(found.has(base), call, `base.${name}`, among, wanted, { column });
  const place = `table, ${JSON.stringify(name)}`;
  check(found.size > 1, call, place, "must have at least two levels", found.size, { column });
  return { column: name, base, levels: sorted.filter((level) => level !== base) };
}
