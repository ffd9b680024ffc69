import { conformanceReport, type ConformanceReport } from "@descent/conformance";
import { optimizers as rows } from "../../../../tests/laws/optimizers.ts";

/** An optimizer of the registry with the row that it is held to the laws by. */
export interface Held {
  readonly name: string;
  readonly title: string;
  readonly report: () => ConformanceReport;
}

/** All of them, with the claims, golden runs and exceptions that the tests know of. */
export const held: readonly Held[] = rows.flatMap((row) =>
  row.entry === undefined
    ? []
    : [{ name: row.entry.name, title: row.entry.title, report: () => conformanceReport(row) }],
);
