import { check } from "@descent/core";
import type { TableColumn } from "../table/table.js";
import type { CheckedCsvOptions } from "./csv-options.js";
import { isOtherNotation, readNumber } from "./read-number.js";

/** The fields of one column, and whom an error about them names. */
export interface ColumnTexts {
  readonly call: string;
  readonly name: string;
  /** Zero-based. */
  readonly column: number;
  /** One for each row. */
  readonly texts: readonly string[];
  /** The line of the whole text on which a row begins. */
  readonly lineOf: (row: number) => number;
}

/**
 * The column of numbers or of text that these fields are; what is neither wholly the one nor wholly
 * the other is refused.
 */
export function columnFromTexts(from: ColumnTexts, options: CheckedCsvOptions): TableColumn {
  const { name, texts } = from;
  const { decimal, types } = options;
  const kind = types.get(name);
  const missing = texts.flatMap((text, row) => (options.missing.has(text.trim()) ? [row] : []));
  if (kind !== "text") {
    const { values, numbers, other } = numbersOf(texts, new Set(missing), decimal);
    const row = values.findIndex((value) => Math.abs(value) === Infinity);
    if (row !== -1) refuse(from, row, "must be within the range of numbers");
    if (other === undefined) return { name, kind: "number", values, missing };
    if (kind === "number") refuse(from, other, "must be a number");
    const text = String(texts[other]).trim();
    const asText = `types: { ${JSON.stringify(name)}: "text" }`;
    if (isOtherNotation(text, decimal)) {
      const mark = JSON.stringify(decimal === "." ? "," : ".");
      const hint = `Pass decimal: ${mark} if that is its decimal mark, or ${asText}`;
      refuse(from, other, "must be a number in decimal notation", hint);
    }
    const hint = `Pass ${asText}, or name it in missing`;
    if (numbers > 0) refuse(from, other, "must be a number, like others", hint);
  }
  const gaps = new Set(missing);
  const values = texts.map((text, row) => (gaps.has(row) ? null : text));
  return { name, kind: "text", values, missing };
}

/** The numbers, NaN where there is none; how many there are, and the first row with something else. */
function numbersOf(
  texts: readonly string[],
  missing: ReadonlySet<number>,
  decimal: "." | ",",
): { values: Float64Array; numbers: number; other: number | undefined } {
  const values = new Float64Array(texts.length).fill(NaN);
  let numbers = 0;
  let other: number | undefined;
  texts.forEach((text, row) => {
    if (missing.has(row)) return;
    const value = readNumber(text.trim(), decimal);
    if (value === undefined) {
      other ??= row;
      return;
    }
    values[row] = value;
    numbers++;
  });
  return { values, numbers, other };
}

function refuse(
  { call, name, column, texts, lineOf }: ColumnTexts,
  row: number,
  rule: string,
  hint?: string,
): never {
  const at = `Line ${lineOf(row)} of the text`;
  check(false, call, `text, ${JSON.stringify(name)}`, rule, texts[row], {
    row,
    column,
    hint: hint === undefined ? at : `${at}. ${hint}`,
  });
}
