import { check } from "@descent/core";
import { withoutBlankLines } from "./blank-lines.js";
import { parseRows } from "./parse-rows.js";

/** A quote at fault. */
interface BrokenQuote {
  /** Where the field begins, at its quote. */
  readonly at: number;
  /** Whether it has a quote that closes it, with something behind. */
  readonly closed: boolean;
}

/**
 * The first quoted field that does not end as it must: with a quote, and then a delimiter, the end of
 * the line or that of the text. Parsers that are lenient read on, and shift all that follows.
 */
export function findBrokenQuote(text: string, delimiter: string): BrokenQuote | undefined {
  const opening = new RegExp(`(?:^|[${delimiter}\\r\\n])"`, "g");
  while (opening.test(text)) {
    const at = opening.lastIndex - 1;
    const end = closingQuote(text, at + 1);
    if (end === -1) return { at, closed: false };
    const behind = text.charAt(end + 1);
    if (![delimiter, "\r", "\n", ""].includes(behind)) return { at, closed: true };
    // A well-formed field is passed whole: what is in it is no field.
    opening.lastIndex = end + 1;
  }
  return undefined;
}

/** Where the quote is that closes a field, or −1; two together stand for one in the field. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at;
}

/**
 * Refuses a text with a quote that is not closed, or closed before the field is over.
 *
 * @param header - How many records at the start are no rows: 1 or 0.
 */
export function checkQuotes(call: string, text: string, delimiter: string, header: number): void {
  const broken = findBrokenQuote(text, delimiter);
  if (broken === undefined) return;
  const { at, closed } = broken;
  const rule = closed ? "must end its field with the closing quote" : "must close its quote";
  // What comes before is in order. A letter stands for the quote: a text that ends with a new line
  // would lose its last record.
  const before = parseRows(`${text.slice(0, at)}x`, delimiter);
  const row = withoutBlankLines(before).length - 1 - header;
  check(false, call, "text", rule, text.slice(at, at + 40), {
    ...(row >= 0 && { row }),
    column: Number(before.at(-1)?.length) - 1,
    hint: `Line ${text.slice(0, at).split(/\r\n|\r|\n/).length} of the text`,
  });
}
