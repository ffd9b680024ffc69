import { check } from "@descent/core";
import type { Table } from "./table.js";

/** The number of the column with this name; a name of none is refused, with those that there are. */
export function findColumn(call: string, { columns }: Table, name: string): number {
  const at = columns.findIndex((column) => column.name === name);
  const names = columns.map((column) => column.name);
  const some = names.length > 8 ? `${names.slice(0, 8).join(", ")}, …` : names.join(", ");
  check(at !== -1, call, "table", `must have the column asked for; it has ${some}`, name);
  return at;
}
