import { check } from "@descent/core";
import type { Matrix } from "../matrix.js";
import { categoryOf, type Category } from "./categories.js";
import { checkSelect, type SelectOptions } from "./check-select.js";
import { encodeRows, type Feature } from "./encode-rows.js";
import { findColumn } from "./find-column.js";
import { looksNumeric } from "./looks-numeric.js";
import { findMissing, type DroppedRows } from "./missing-rows.js";
import type { Table, TableColumn, TextColumn } from "./table.js";

/** What {@link selectExamples} returns. */
export interface Selection {
  /** One row for each row of the table that was kept. */
  readonly x: Matrix;
  /** The targets, in the same order. */
  readonly y: Float64Array;
  /** What the columns of `x` are called: `height`, `species=virginica`. */
  readonly names: readonly string[];
  /** The numbers of the rows of the table that were kept, zero-based and ascending. */
  readonly rows: readonly number[];
  /** Which rows were dropped, and which columns were the reason. */
  readonly dropped: DroppedRows;
  /** How columns of categories were encoded. */
  readonly categories: readonly Category[];
  /**
   * The features of another table as a matrix with the same columns, to predict with; refuses missing
   * values, and levels that were not there.
   */
  readonly encode: (table: Table) => Matrix;
}

/**
 * Examples to fit a model to: features as a matrix, targets, and what all columns are called.
 *
 * A feature of text is one of categories: it becomes a column for each of its levels but one, the
 * base, which is 1 in the rows of that level and 0 elsewhere (treatment or dummy coding). The
 * coefficient of such a column is how far its level lies above the base. All levels together would
 * sum to the intercept, and no answer would be the only one.
 *
 * @param table - From `readCsv`, `fromRecords`, `fromColumns` or `fromArrow`.
 * @param options - See {@link SelectOptions}.
 * @throws DescentError with the row and the column of the first missing value, unless they are
 *   dropped; of text that looks like numbers and is not called categorical; if a name is of no column,
 *   the target is not of numbers, a category has one level only, or nothing is left.
 *
 * @example
 * ```ts
 * import { readCsv, selectExamples, toRows } from "@descent/data";
 *
 * const table = readCsv("size,kind,price\n50,flat,100\n80,house,\n120,house,300\n90,flat,180");
 * const { x, y, names, dropped, categories } = selectExamples(table, {
 *   features: ["size", "kind"],
 *   target: "price",
 *   missing: "drop",
 * });
 * console.log(names, categories[0]?.base); // [ 'size', 'kind=house' ] flat
 * console.log(toRows(x), y[1]); // [ [ 50, 0 ], [ 120, 1 ], [ 90, 0 ] ] 300
 * console.log(dropped); // { rows: [ 1 ], byColumn: [ { name: 'price', count: 1 } ] }
 * ```
 */
export function selectExamples(table: Table, options: SelectOptions): Selection {
  const call = "selectExamples";
  const { features, target, missing, categorical, base } = checkSelect(call, table, options);
  const columns = features.map((name) => findColumn(call, table, name));
  const column = findColumn(call, table, target);
  const goal = table.columns[column] as TableColumn;
  const place = `table, ${JSON.stringify(target)}`;
  const isNumber = goal.kind === "number";
  check(isNumber, call, place, "must be a target of numbers", goal.kind, { column });
  const { rows, dropped } = findMissing(call, table, [...columns, column], missing);
  const planned = columns.map((at): Feature => {
    const source = table.columns[at] as TableColumn;
    const { name } = source;
    if (!categorical.includes(name)) {
      if (source.kind === "number") return { name };
      checkIsText(call, source, at);
    }
    return { name, category: categoryOf({ call, column: at }, source, rows, base.get(name)) };
  });
  const categories = planned.flatMap(({ category }) => (category === undefined ? [] : [category]));
  for (const name of base.keys()) {
    const isCategory = categories.some(({ column }) => column === name);
    check(isCategory, call, "base", "must be of features that are categories", name);
  }
  return {
    x: encodeRows(call, table, planned, rows),
    y: Float64Array.from(rows, (row) => Number(goal.values[row])),
    names: planned.flatMap(({ name, category }) =>
      category === undefined ? [name] : category.levels.map((level) => `${name}=${level}`),
    ),
    rows,
    dropped,
    categories,
    encode: (other) => encodeTable(other, planned),
  };
}

function encodeTable(table: Table, planned: readonly Feature[]): Matrix {
  const used = planned.map(({ name }) => findColumn("encode", table, name));
  const { rows } = findMissing("encode", table, used, "refuse");
  return encodeRows("encode", table, planned, rows);
}

/** Text that looks like numbers is more often a number that was read wrongly than a category. */
function checkIsText(call: string, source: TextColumn, column: number): void {
  const row = source.values.findIndex((value) => value !== null);
  const place = `table, ${JSON.stringify(source.name)}`;
  const hint = `Convert it, or pass categorical: [${JSON.stringify(source.name)}]`;
  const rule = "must not be text that looks like numbers";
  check(!looksNumeric(source), call, place, rule, source.values[row], {
    row,
    column,
    hint,
  });
}
