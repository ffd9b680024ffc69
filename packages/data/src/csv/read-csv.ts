import { check } from "@descent/core";
import { checkNames } from "../table/check-names.js";
import type { Table } from "../table/table.js";
import { columnFromTexts } from "./column-from-texts.js";
import { checkCsvOptions, type CheckedCsvOptions, type CsvOptions } from "./csv-options.js";
import { detectDelimiter } from "./detect-delimiter.js";
import { readNumber } from "./read-number.js";
import { readRecords } from "./records.js";

/**
 * Reads CSV: a table of typed columns from text with a field between delimiters and a record on a
 * line.
 *
 * A field that holds a delimiter, a quote or a line break is in double quotes, and a quote in it is
 * doubled (RFC 4180). A byte order mark is left out, empty lines are skipped (in a table of one column
 * they are missing values), and lines may end in any of the usual ways. A column is of numbers if all
 * its values are, of text if none is; where there are both it is refused, until `types` says what it
 * is to be. Numbers are decimal, with a point unless `decimal` says otherwise, and without separators
 * of thousands.
 *
 * @param text - The whole text, decoded.
 * @param options - See {@link CsvOptions}.
 * @throws DescentError with the row, the column, the name, the line and the text: of a value that does
 *   not suit its column or is beyond the range of numbers, of a quote that is not closed or closed too
 *   soon, of a line with too few or too many fields. Also if names are empty or double, if there is no
 *   row, if more than one delimiter would do, and if an option is unknown.
 *
 * @example
 * ```ts
 * import { readCsv } from "@descent/data";
 *
 * const table = readCsv(`height,eyes
 * 1.65,"grey, or green"
 * NA,brown
 * 1.80,?`);
 * const [height, eyes] = table.columns;
 * console.log(table.rows, height?.kind, height?.missing, eyes?.kind, eyes?.values[0]);
 * // 3 number [ 1 ] text grey, or green
 *
 * const german = readCsv("x;y\n1,5;2", { decimal: "," });
 * console.log(german.columns[0]?.values[0]); // 1.5
 * ```
 */
export function readCsv(text: string, options: CsvOptions = {}): Table {
  const call = "readCsv";
  const isText = typeof text === "string";
  const asText = { hint: "Decode a file first, as with file.text()" };
  check(isText, call, "text", "must be a string", text, asText);
  const checked = checkCsvOptions(call, options);
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const { delimiter = detectDelimiter(call, body, checked.decimal) } = checked;
  const header = checked.header === false ? 0 : 1;
  const { all, lineOf } = readRecords(call, body, delimiter, header);
  const [first = []] = all;
  const names = header === 1 ? first.map((name) => name.trim()) : first.map((_, j) => `column${j}`);
  if (checked.header === undefined) checkIsHeader(call, names, checked);
  const rows = all.slice(header);
  check(rows.length > 0, call, "text", "must have at least one row of values", rows.length);
  checkNames(call, "text", names);
  for (const name of checked.types.keys()) {
    check(names.includes(name), call, "types", `must be of columns: ${names.join(", ")}`, name);
  }
  const columns = names.map((name, column) => {
    const texts = rows.map((record) => String(record[column]));
    const from = { call, name, column, texts, lineOf: (row: number) => lineOf(row + header) };
    return columnFromTexts(from, checked);
  });
  return { rows: rows.length, columns };
}

/** Refuses a first line of numbers, unless it was called a header. */
function checkIsHeader(
  call: string,
  names: readonly string[],
  { decimal }: CheckedCsvOptions,
): void {
  const numeric =
    names.length > 0 && names.every((name) => readNumber(name, decimal) !== undefined);
  const hint = "Pass header: false if the first line is a row, or header: true";
  check(!numeric, call, "text", "must begin with the names of the columns", names[0], { hint });
}
