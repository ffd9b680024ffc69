import { check } from "@descent/core";
import { checkNames } from "./check-names.js";
import { tableOf } from "./from-columns.js";
import type { Table } from "./table.js";

/** A column of an Arrow table, as far as {@link fromArrow} looks at it. */
export interface ArrowVectorLike {
  /** How many values are missing; none unless given. */
  readonly nullCount?: number;
  /** All values. */
  toArray(): ArrayLike<unknown>;
  /** The value of a row, null if it is missing; asked for where values are missing. */
  get?(row: number): unknown;
}

/** An Arrow table, as far as {@link fromArrow} looks at it: that of `apache-arrow` is one. */
export interface ArrowTableLike {
  /** Names the columns. */
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  /** The column of a name. */
  getChild(name: string): ArrowVectorLike | null | undefined;
}

/**
 * A table from an Arrow table: numbers, strings and booleans, dictionaries of strings among them.
 *
 * Nothing of Arrow is imported: whatever has `schema.fields` and `getChild` will do. Columns of
 * 64-bit whole numbers are read where numbers hold them exactly. A `Float64Array` without missing
 * values is not copied.
 *
 * @param table - As `tableFromIPC` and `tableFromArrays` of `apache-arrow` make it.
 * @throws DescentError with row, column and name of a value that is neither number, string nor
 *   boolean, or is infinite; if a column has not one value for each row (decimals, lists), if two are
 *   called the same, or if there is no column or no row.
 *
 * @example
 * ```ts
 * import { fromArrow } from "@descent/data";
 *
 * const heights = { toArray: () => new Float64Array([1.65, 1.8]) };
 * const arrow = { schema: { fields: [{ name: "height" }] }, getChild: () => heights };
 * console.log(fromArrow(arrow).columns[0]?.values); // Float64Array(2) [ 1.65, 1.8 ]
 * ```
 */
export function fromArrow(table: ArrowTableLike): Table {
  const call = "fromArrow";
  const given = Object(table) as Partial<ArrowTableLike>;
  const { fields } = Object(given.schema) as Partial<ArrowTableLike["schema"]>;
  const ok = Array.isArray(fields) && typeof given.getChild === "function";
  check(ok, call, "table", "must be an Arrow table, with schema.fields and getChild", table);
  const names = table.schema.fields.map(({ name }) => name);
  checkNames(call, "table", names);
  return tableOf(
    { call, argument: "table" },
    names.map((name, column) => {
      const vector = table.getChild(name);
      const rule = "must have a column of every name in its schema";
      check(vector !== null && vector !== undefined, call, "table", rule, name, { column });
      const readable = !lacksValues(vector) || typeof vector.get === "function";
      check(readable, call, "table", "must have get() where values are missing", name, { column });
      return [name, cellsOf(vector)] as const;
    }),
  );
}

/** The values; where some are missing one by one, since typed arrays hold anything in their place. */
function cellsOf(vector: ArrowVectorLike): ArrayLike<unknown> {
  const all = vector.toArray();
  return lacksValues(vector) ? Array.from(all, (_, row) => vector.get?.(row)) : all;
}

function lacksValues({ nullCount = 0 }: ArrowVectorLike): boolean {
  return nullCount > 0;
}
