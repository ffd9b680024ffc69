import { check, checkOptions } from "@descent/core";
import type { Table } from "./table.js";

/** What `selectExamples` takes of a table. */
export interface SelectOptions {
  /** The names of the features, in the order in which their columns are to come. */
  readonly features: readonly string[];
  /** The name of what is to be predicted: a column of numbers. */
  readonly target: string;
  /**
   * What to do where a feature or the target is missing: refuse the table, as unless given, or drop
   * the row. Columns that are not asked for may have what gaps they like.
   */
  readonly missing?: "refuse" | "drop";
  /** Features that are categories although their values are numbers, or look like it. */
  readonly categorical?: readonly string[];
  /** For each category the level to compare with; the first in alphabetical order unless given. */
  readonly base?: Readonly<Record<string, string>>;
}

/** The options with what has a fixed default filled in. */
export interface CheckedSelect {
  readonly features: readonly string[];
  readonly target: string;
  readonly missing: "refuse" | "drop";
  readonly categorical: readonly string[];
  readonly base: ReadonlyMap<string, string>;
}

/** Refuses unknown options, and names that contradict one another. */
export function checkSelect(call: string, table: Table, options: SelectOptions): CheckedSelect {
  const { columns } = Object(table) as Partial<Table>;
  const hint = "Make one with readCsv, fromRecords, fromColumns or fromArrow";
  check(Array.isArray(columns), call, "table", "must be a table", table, { hint });
  checkOptions(call, options, ["features", "target", "missing", "categorical", "base"]);
  const { features, target, missing = "refuse", categorical = [], base = {} } = options;
  checkList(call, "features", features);
  check(features.length > 0, call, "features", "must name at least one column", features.length);
  features.forEach((name, at) => {
    const once = features.indexOf(name) === at;
    check(once, call, "features", "must name no column twice", name);
  });
  check(!features.includes(target), call, "target", "must not be a feature", target);
  const known = ["refuse", "drop"].includes(missing);
  check(known, call, "missing", 'must be "refuse" or "drop"', missing);
  checkList(call, "categorical", categorical);
  for (const name of categorical) {
    check(features.includes(name), call, "categorical", "must be among the features", name);
  }
  const named = typeof base === "object" && (base as unknown) !== null;
  check(named, call, "base", "must be an object, feature to level", base);
  return { features, target, missing, categorical, base: new Map(Object.entries(base)) };
}

function checkList(call: string, argument: string, names: unknown): void {
  check(Array.isArray(names), call, argument, "must be an array of names", names);
}
