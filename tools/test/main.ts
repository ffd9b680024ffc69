// npm test, after the set-up: every task of the pipeline, then the totals and one closing line.
// `npm test -- --force` runs everything anew, whatever the cache holds.
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { storedReports } from "../api/stored-reports.ts";
import { findingLines, outcome } from "../release/findings.ts";
import { releaseProblems } from "../release/problems.ts";
import { runTurbo } from "../turbo.ts";
import { findChromium } from "./chromium.ts";
import { suiteCounts } from "./suite-counts.ts";
import { checkRows, closingLine, suiteRows, table, type Row, type SuiteFiles } from "./tally.ts";
import { readSummary, turboTasks, type TaskResult, type Workspace } from "./turbo-tasks.ts";

const root = join(import.meta.dirname, "..", "..");
const summaries = join(root, ".turbo", "runs");
const tasks = ["build", "format:check", "lint", "lint:root", "typecheck", "typecheck:root"];
const suites = ["test", "test:packages"];
const checks = ["knip"];

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { force: { type: "boolean", default: false } } });
  const chromium = findChromium(process.env.CHROMIUM_PATH);
  // What is left of earlier runs must not be counted: turbo puts back what it has in its cache.
  for (const folder of globSync(["{apps,packages}/*/results", "{tests,tools}/results"], {
    cwd: root,
  })) {
    rmSync(join(root, folder), { recursive: true });
  }
  rmSync(summaries, { recursive: true, force: true });

  const options = [
    "--continue=dependencies-successful",
    "--summarize",
    "--output-logs=new-only",
    // One more than there are cores: there is always a task that waits for git, npm or a page.
    `--concurrency=${availableParallelism() + 1}`,
  ];
  const code = await runTurbo(
    [...tasks, ...suites, ...checks, ...options, ...(values.force ? ["--force"] : [])],
    chromium === undefined ? {} : { CHROMIUM_PATH: chromium },
  );
  if (code === "interrupted") return 130;

  const wanted = [...tasks, ...suites, ...checks];
  const results = turboTasks(workspaces(), wanted, readSummary(summaries));
  const rows = [...suiteRows(results, suiteFiles), ...checkRows(results)];
  const release = releaseProblems({ root, reports: storedReports(root) });
  if (outcome(release) === "failed") rows.push(failedCheck("release", "see Release below"));
  if (code !== 0 && rows.every(({ failed }) => failed === 0))
    rows.push(failedCheck("pipeline", `turbo ended with ${code}`));

  console.log("\n  Suites: passed, failed, skipped");
  console.log(table(rows));
  console.log(`\n  Checks: ${checkList(results)}`);
  console.log(["  Release: " + outcome(release), ...findingLines(release)].join("\n    "));
  if (chromium === undefined) console.log(withoutChromium);
  finish(closingLine(rows));
  return code === 0 && rows.every(({ failed }) => failed === 0) ? 0 : 1;
}

/** Prints the closing line, or leaves it to the caller who asked for it in a file. */
function finish(line: string): void {
  const file = process.env.DESCENT_TOTALS_FILE;
  if (file === undefined || file === "") console.log(`\n${line}`);
  else writeFileSync(file, `${line}\n`);
}

/** Every package of the workspace; the root, as turbo names it, only with what is its own. */
function workspaces(): Workspace[] {
  const own = [...tasks, ...checks].filter((task) => /:root$|^format:|^knip$/.test(task));
  return globSync(["apps/*", "packages/*", "tests", "tools"], { cwd: root })
    .sort()
    .flatMap((directory) => {
      const path = join(root, directory, "package.json");
      if (!existsSync(path)) return [];
      const { name, scripts = {} } = JSON.parse(readFileSync(path, "utf8")) as {
        readonly name: string;
        readonly scripts?: Readonly<Record<string, string>>;
      };
      return [{ package: name, directory, scripts: Object.keys(scripts) }];
    })
    .concat({ package: "//", directory: ".", scripts: own });
}

function suiteFiles(directory: string): SuiteFiles {
  const paths = globSync("results/*.json", { cwd: join(root, directory) });
  return new Map(
    paths.map((path) => [
      basename(path),
      suiteCounts(readFileSync(join(root, directory, path), "utf8")),
    ]),
  );
}

/** `build 8 (8 cached), lint 9`: that a check ran is worth a word, though it is no test. */
function checkList(results: readonly TaskResult[]): string {
  return [...tasks, ...checks]
    .map((task) => {
      const runs = results.filter((result) => result.task === task);
      const cached = runs.filter(({ outcome }) => outcome === "cached").length;
      return `${task} ${runs.length}${cached === 0 ? "" : ` (${cached} cached)`}`;
    })
    .join(", ");
}

function failedCheck(name: string, note: string): Row {
  return { name, passed: 0, failed: 1, skipped: 0, cached: false, note };
}

const withoutChromium = `
  ############################################################################
  #  NO CHROMIUM WAS FOUND: the browser checks of apps/docs were SKIPPED.    #
  #  Install Chromium (Debian: apt-get install chromium) or name yours in    #
  #  CHROMIUM_PATH, and run again.                                           #
  ############################################################################`;
