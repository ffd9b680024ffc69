import { check } from "@descent/core";
import { withoutBlankLines } from "./blank-lines.js";
import { findBrokenQuote } from "./check-quotes.js";
import { parseRows } from "./parse-rows.js";

/**
 * The character that splits the first lines into records of one length, at least two fields each;
 * where none does, the one that splits the first line most, so that what follows can name the line
 * that is at fault.
 */
export function detectDelimiter(call: string, text: string, decimal: string): string {
  const sample = text.slice(0, 2 ** 16);
  const candidates = [",", ";", "\t", "|"].filter((one) => one !== decimal);
  const widths = candidates.map((delimiter) => {
    const records = parseRows(sample, delimiter);
    // The last record of a sample is cut off somewhere, in quotes perhaps.
    const cut = sample.length < text.length;
    if (cut && records.length > 1) records.pop();
    const broken = findBrokenQuote(sample, delimiter);
    const quoted = broken === undefined || (cut && !broken.closed);
    const lengths = withoutBlankLines(records).map(({ length }) => length);
    const [first = 1] = lengths;
    const even = quoted && first > 1 && lengths.every((length) => length === first);
    return { delimiter, first, even };
  });
  const fitting = widths.filter(({ even }) => even).map(({ delimiter }) => delimiter);
  const rule = `must be given where ${fitting.map((one) => JSON.stringify(one)).join(" and ")} fit`;
  check(fitting.length < 2, call, "delimiter", rule, undefined);
  const widest = widths.reduce((most, one) => (one.first > most.first ? one : most));
  return fitting[0] ?? widest.delimiter;
}
