import { dsvFormat } from "d3-dsv";

/**
 * The records of a text, as d3-dsv reads them: without complaint, whatever the text.
 *
 * The one place where work of others is called: it is built into a file of its own, which bundlers
 * leave out where nothing of CSV is used.
 */
export function parseRows(text: string, delimiter: string): string[][] {
  return dsvFormat(delimiter).parseRows(text);
}
