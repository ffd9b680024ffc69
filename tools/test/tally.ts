import type { SuiteCounts } from "./suite-counts.ts";
import type { TaskResult } from "./turbo-tasks.ts";

/** One line of the closing table: a suite of tests, or a check that only passes or fails. */
export interface Row {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Taken from the cache: the same inputs passed before. */
  readonly cached: boolean;
  /** Why it counts as failed where no single test did. */
  readonly note?: string;
}

/** The results files of one workspace package, by name: `vitest.json`. */
export type SuiteFiles = ReadonlyMap<string, SuiteCounts | undefined>;

/**
 * The row of each suite. A suite that failed without a failing test (the runner crashed, the
 * coverage is too low, the build before it failed) and a suite that left no readable result count
 * as one failure, so that the totals never look better than the run.
 */
export function suiteRows(
  tasks: readonly TaskResult[],
  filesOf: (directory: string) => SuiteFiles,
): Row[] {
  return tasks.filter(isSuite).flatMap((task) => {
    const files = [...filesOf(task.directory)].filter(([file]) => belongsTo(task.task, file));
    const rows = files.map(([file, counts]): Row => {
      const more = files.length > 1 ? ` (${file.replace(/\.json$/, "")})` : "";
      const name = `${task.package}${task.task === "test" ? "" : ` ${task.task.slice(5)}`}${more}`;
      return counts === undefined
        ? failure(name, "its result cannot be read")
        : { name, ...counts, cached: task.outcome === "cached" };
    });
    const own = `${task.package}${task.task === "test" ? "" : ` ${task.task.slice(5)}`}`;
    if (task.outcome === "not run") return [failure(own, "not run: something before it failed")];
    if (rows.length === 0) return [failure(own, "left no result")];
    const failed = rows.some((row) => row.failed > 0);
    if (task.outcome === "failed" && !failed)
      rows.push(failure(own, "failed outside its tests (coverage, or the runner itself)"));
    return rows;
  });
}

/** A row for each check that failed; checks that passed are no tests and add nothing to the totals. */
export function checkRows(tasks: readonly TaskResult[]): Row[] {
  return tasks
    .filter((task) => !isSuite(task) && (task.outcome === "failed" || task.outcome === "not run"))
    .map((task) => failure(`${task.package} ${task.task}`, task.outcome));
}

/** `12 passed, 0 failed`, with `, 1 skipped` where there are any: alone on the last line. */
export function closingLine(rows: readonly Row[]): string {
  const total = (key: "passed" | "failed" | "skipped") =>
    rows.reduce((sum, row) => sum + row[key], 0);
  const skipped = total("skipped");
  return `${total("passed")} passed, ${total("failed")} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
}

/** The table above the closing line. */
export function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map((row) => row.name.length), 0);
  return rows
    .map((row) => {
      const counts = [row.passed, row.failed, row.skipped].map((n) => String(n).padStart(6));
      const remark = row.note ?? (row.cached ? "cached" : "");
      return `  ${row.name.padEnd(width)}${counts.join("")}  ${remark}`.trimEnd();
    })
    .join("\n");
}

function failure(name: string, note: string): Row {
  return { name, passed: 0, failed: 1, skipped: 0, cached: false, note };
}

function isSuite({ task }: TaskResult): boolean {
  return task === "test" || task.startsWith("test:");
}

/** `test:packages` writes `packages.json`; every other file is written by `test`. */
function belongsTo(task: string, file: string): boolean {
  const own = file === "packages.json" ? "test:packages" : "test";
  return task === own;
}
