import { check, checkBoolean, checkOptions } from "@descent/core";

/** How {@link readCsv} reads. All may be left out. */
export interface CsvOptions {
  /** The character between fields; found among comma, semicolon, tab and bar unless given. */
  readonly delimiter?: string;
  /** The decimal mark of numbers; a point unless given. */
  readonly decimal?: "." | ",";
  /**
   * Whether the first line names the columns, as it does unless `false` is given; the names are then
   * `column0`, `column1`, … A first line of nothing but numbers has to be called a header, `true`, or
   * none.
   */
  readonly header?: boolean;
  /**
   * What stands for a missing value, instead of nothing at all, `NA`, `N/A`, `n/a`, `#N/A`, `NaN`,
   * `nan`, `null`, `NULL` and `?`; spaces around it do not count, nor do quotes.
   */
  readonly missing?: readonly string[];
  /** The kind of the columns named here: what is not to be told from their values. */
  readonly types?: Readonly<Record<string, "number" | "text">>;
}

/** The options with what has a fixed default filled in. */
export interface CheckedCsvOptions {
  readonly delimiter?: string;
  readonly decimal: "." | ",";
  readonly header?: boolean;
  readonly missing: ReadonlySet<string>;
  readonly types: ReadonlyMap<string, "number" | "text">;
}

/** Refuses unknown options, and what would not be noticed further on. */
export function checkCsvOptions(call: string, options: CsvOptions): CheckedCsvOptions {
  checkOptions(call, options, ["delimiter", "decimal", "header", "missing", "types"]);
  const { delimiter, decimal = ".", header, missing = markers(), types = {} } = options;
  if (delimiter !== undefined) {
    const rule = "must be one character that no number, word or quote is made of";
    const ok = typeof delimiter === "string" && /^[^\p{L}\p{N}"\r\n.+\-\\\]^]$/u.test(delimiter);
    check(ok && delimiter.length === 1, call, "delimiter", rule, delimiter);
    check(delimiter !== decimal, call, "delimiter", "must not be the decimal mark", delimiter);
  }
  const mark = [".", ","].includes(decimal);
  check(mark, call, "decimal", 'must be "." or ","', decimal);
  if (header !== undefined) checkBoolean(call, "header", header);
  const list = Array.isArray(missing) && missing.every((text) => typeof text === "string");
  check(list, call, "missing", "must be an array of strings", missing);
  const named = typeof types === "object" && (types as unknown) !== null;
  check(named, call, "types", "must be an object, column name to type", types);
  const kinds = new Map(Object.entries(types));
  for (const [name, kind] of kinds) {
    const known = ["number", "text"].includes(kind);
    check(known, call, `types.${name}`, 'must be "number" or "text"', kind);
  }
  return {
    decimal,
    missing: new Set(missing.map((text) => text.trim())),
    types: kinds,
    ...(delimiter !== undefined && { delimiter }),
    ...(header !== undefined && { header }),
  };
}

function markers(): readonly string[] {
  return ["", "NA", "N/A", "n/a", "#N/A", "NaN", "nan", "null", "NULL", "?"];
}
