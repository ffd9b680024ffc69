import { readNumber } from "../csv/read-number.js";
import type { TextColumn } from "./table.js";

/** Whether all the texts of a column are numbers, with a point or a comma. */
export function looksNumeric({ values }: TextColumn): boolean {
  const texts = values.flatMap((value) => (value === null ? [] : [value.trim()]));
  const isNumber = (text: string): boolean =>
    readNumber(text, ".") !== undefined || readNumber(text, ",") !== undefined;
  return texts.length > 0 && texts.every(isNumber);
}
