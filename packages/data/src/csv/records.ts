import { check } from "@descent/core";
import { withoutBlankLines } from "./blank-lines.js";
import { checkQuotes } from "./check-quotes.js";
import { parseRows } from "./parse-rows.js";

/** The fields of a text, one array for each record; all arrays have the same length. */
export interface Records {
  /** The records; a first one that names the columns among them. */
  readonly all: readonly (readonly string[])[];
  /** The line of the text, counted from 1, on which a record begins. */
  readonly lineOf: (record: number) => number;
}

/**
 * Reads fields and records (d3-dsv does), and refuses what it lets pass: quotes that are not closed
 * or closed too soon, and records of unequal length. Empty lines are left out, except in a table of
 * one column, where they are empty fields.
 *
 * @param header - How many records at the start are no rows: 1 or 0.
 */
export function readRecords(
  call: string,
  text: string,
  delimiter: string,
  header: number,
): Records {
  checkQuotes(call, text, delimiter, header);
  const read = parseRows(text, delimiter);
  const all = withoutBlankLines(read);
  const width = Number(all[0]?.length);
  const lineOf = (record: number): number => {
    const until = all[record];
    let line = 1;
    for (const passed of read) {
      if (passed === until) break;
      line += passed.reduce((sum, field) => sum + breaksIn(field), 1);
    }
    return line;
  };
  all.forEach((record, i) => {
    if (record.length === width) return;
    const row = i - header;
    check(false, call, "text", `must have ${width} fields in every line`, record.length, {
      ...(row >= 0 && { row }),
      column: Math.min(record.length, width),
      hint: `Line ${lineOf(i)} of the text`,
    });
  });
  return { all, lineOf };
}

function breaksIn(field: string): number {
  return field.split(/\r\n|\r|\n/).length - 1;
}
