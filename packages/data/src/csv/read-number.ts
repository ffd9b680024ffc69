/**
 * The number that a text is, in decimal notation: `12`, `-0.5`, `+3e-2`, `.5`; undefined if it is
 * none, as `0x10`, `1_000` and `Infinity` are, and infinite where it is beyond the largest number.
 *
 * @param decimal - The decimal mark.
 */
export function readNumber(text: string, decimal: "." | ","): number | undefined {
  const shape =
    decimal === "."
      ? /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
      : /^[+-]?(?:\d+,?\d*|,\d+)(?:e[+-]?\d+)?$/i;
  if (!shape.test(text)) return undefined;
  return Number(decimal === "." ? text : text.replace(",", "."));
}

/**
 * Whether a text that is no number in this notation is one in another: `1,5` for `1.5`, `1,000`,
 * `1_000`, `0x10`, `Infinity`. Whoever wrote it hardly meant the name of a category.
 */
export function isOtherNotation(text: string, decimal: "." | ","): boolean {
  const grouped = /^[+-]?\d{1,3}(?:([,.' _])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;
  const foreign = /^[+-]?(?:0x[\da-f]+|0b[01]+|0o[0-7]+|inf(?:inity)?)$/i;
  return (
    readNumber(text, decimal === "." ? "," : ".") !== undefined ||
    grouped.test(text) ||
    foreign.test(text)
  );
}
