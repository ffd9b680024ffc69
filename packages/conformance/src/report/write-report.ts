import type { ConformanceReport, LawResult } from "./conformance-report.js";

const marks = { kept: "  ok", excepted: "  --", broken: "FAIL" } as const;

/**
 * Reports as text: each subject with each law, what was seen where one is broken, why where one is
 * excepted, and the totals.
 *
 * @example
 * ```ts
 * import { conformanceReport, writeReport } from "@descent/conformance";
 *
 * const falling = (step: number) => (100 - step) / 100;
 * console.log(writeReport([conformanceReport({ call: "falling", make: () => falling })]));
 * // falling, schedule
 * //   ok  is named by its call
 * //   ok  is pure
 * // FAIL  is finite and not negative: -0.01 (at step 101)
 * //   ok  is positive at some step
 * //
 * // 1 subject, 4 laws: 3 kept, 0 excepted, 1 broken
 * ```
 */
export function writeReport(reports: readonly ConformanceReport[]): string {
  const blocks = reports.map(({ subject, kind, laws }) =>
    [`${subject}, ${kind ?? "unknown"}`, ...laws.map(line)].join("\n"),
  );
  return [...blocks, totals(reports)].join("\n\n");
}

function line({ law, outcome, reason, seen, where }: LawResult): string {
  const at = where === undefined ? "" : ` (at ${where})`;
  const more = seen === undefined ? reason : `${seen}${at}`;
  return `${marks[outcome]}  ${law}${more === undefined ? "" : `: ${more}`}`;
}

function totals(reports: readonly ConformanceReport[]): string {
  const laws = reports.flatMap((report) => report.laws);
  const count = (outcome: LawResult["outcome"]): string =>
    `${laws.filter((result) => result.outcome === outcome).length} ${outcome}`;
  const many = (number: number, what: string): string =>
    `${number} ${what}${number === 1 ? "" : "s"}`;
  const counts = `${count("kept")}, ${count("excepted")}, ${count("broken")}`;
  return `${many(reports.length, "subject")}, ${many(laws.length, "law")}: ${counts}`;
}
