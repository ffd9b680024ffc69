/** A column of numbers. */
export interface NumberColumn {
  /** What the column is called; no two of a table are called the same. */
  readonly name: string;
  /** Says that the values are numbers. */
  readonly kind: "number";
  /** One finite number for each row, and NaN where it is missing. Not to be written to. */
  readonly values: Float64Array;
  /** The numbers of the rows, zero-based and ascending, where the value is missing. */
  readonly missing: readonly number[];
}

/** A column of text: names, categories. */
export interface TextColumn {
  /** What the column is called; no two of a table are called the same. */
  readonly name: string;
  /** Says that the values are text. */
  readonly kind: "text";
  /** One text for each row, and null where it is missing. */
  readonly values: readonly (string | null)[];
  /** The numbers of the rows, zero-based and ascending, where the value is missing. */
  readonly missing: readonly number[];
}

/** A column of a {@link Table}. */
export type TableColumn = NumberColumn | TextColumn;

/**
 * Named columns of one length, each of numbers or of text, with what is missing marked.
 *
 * Made by `readCsv`, `fromRecords`, `fromColumns` and `fromArrow`; `selectExamples` makes of it what
 * a model is fitted to.
 */
export interface Table {
  /** N, the number of rows. */
  readonly rows: number;
  /** The columns, in the order of the source. */
  readonly columns: readonly TableColumn[];
}
