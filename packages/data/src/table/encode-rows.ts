import { check } from "@descent/core";
import type { Matrix } from "../matrix.js";
import { levelAt, type Category } from "./categories.js";
import { findColumn } from "./find-column.js";
import type { Table, TableColumn } from "./table.js";

/** A feature: one column of numbers, or the columns of a category. */
export interface Feature {
  readonly name: string;
  readonly category?: Category;
}

/** The features of these rows of a table, which lack no value there, as a matrix. */
export function encodeRows(
  call: string,
  table: Table,
  features: readonly Feature[],
  rows: readonly number[],
): Matrix {
  const width = features.reduce((sum, { category }) => sum + (category?.levels.length ?? 1), 0);
  const values = new Float64Array(rows.length * width);
  let offset = 0;
  for (const { name, category } of features) {
    const column = findColumn(call, table, name);
    const source = table.columns[column] as TableColumn;
    const place = `table, ${JSON.stringify(name)}`;
    if (category === undefined) {
      check(source.kind === "number", call, place, "must be of numbers", source.kind, { column });
      rows.forEach((row, i) => {
        values[i * width + offset] = Number(source.values[row]);
      });
      offset++;
      continue;
    }
    const { base, levels } = category;
    const places = new Map(levels.map((level, k) => [level, offset + k]));
    rows.forEach((row, i) => {
      const level = levelAt(source, row);
      const at = places.get(level);
      if (at !== undefined) values[i * width + at] = 1;
      const known = at !== undefined || level === base;
      const rule = "must be a level that the examples had";
      if (!known) check(false, call, place, rule, level, { row, column });
    });
    offset += levels.length;
  }
  return { rows: rows.length, columns: width, values };
}
