import { check } from "@descent/core";
import type { Place } from "../place.js";
import type { TableColumn } from "./table.js";

/** The cells of one column, as they came, and where it stands. */
export interface Cells {
  readonly name: string;
  /** Zero-based. */
  readonly column: number;
  readonly cells: ArrayLike<unknown>;
}

/**
 * The column that these cells are: of numbers or of text by the first that is not missing (null,
 * undefined, NaN). A bigint that a number holds exactly is that number, a boolean is the text `false`
 * or `true`; whatever else, and a mixture, is refused by row and column.
 */
export function columnOf({ call, argument }: Place, { name, column, cells }: Cells): TableColumn {
  const place = `${argument}, ${JSON.stringify(name)}`;
  const { length } = cells;
  const missing: number[] = [];
  const numbers = new Float64Array(length).fill(NaN);
  const texts: (string | null)[] = [];
  let kind: "number" | "text" | undefined;
  for (let row = 0; row < length; row++) {
    const cell = cells[row];
    if (cell === null || cell === undefined || Number.isNaN(cell)) {
      missing.push(row);
      if (kind !== "number") texts[row] = null;
      continue;
    }
    const value = valueOf(cell);
    const found = typeof value === "string" ? "text" : "number";
    kind ??= found;
    const rule = kind === "number" ? "must be a finite number" : "must be a string";
    const ok = found === kind && (typeof value === "string" || Number.isFinite(value));
    check(ok, call, place, rule, cell, { row, column, ...hintFor(cell) });
    if (typeof value === "string") texts[row] = value;
    else numbers[row] = Number(value);
  }
  if (kind === "text") return { name, kind, values: texts, missing };
  const kept = cells instanceof Float64Array ? cells : numbers;
  return { name, kind: "number", values: kept, missing };
}

/** A cell as a number or a string; undefined if it is neither. */
function valueOf(cell: unknown): number | string | undefined {
  if (typeof cell === "number" || typeof cell === "string") return cell;
  if (typeof cell === "boolean") return String(cell);
  return typeof cell === "bigint" && Number.isSafeInteger(Number(cell)) ? Number(cell) : undefined;
}

function hintFor(cell: unknown): { hint?: string } {
  return cell instanceof Date ? { hint: "Pass a date as the number date.getTime()" } : {};
}
