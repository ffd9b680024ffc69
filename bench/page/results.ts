import { checkList, checkNumber, checkOneOf, checkRecord, checkText } from "./check.ts";

/** The median of what was measured in all rounds, and the quartiles, between which half of it lies. */
export interface Summary {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** What was asked of a measurement, and what came out. */
export interface Goal {
  /** Whose median it is. */
  readonly what: string;
  readonly sense: "at least" | "at most";
  readonly limit: number;
  /** Of what the limit is a multiple, or its unit: `times ours`, `times one read pass`, `µs`. */
  readonly unit: string;
  /** Null where it could not be measured. */
  readonly measured: number | null;
}

/** One of those that were measured by turns. */
export interface Measured {
  /** With its version, where it is another library. */
  readonly name: string;
  /** What it took each time, in nanoseconds. */
  readonly nanoseconds: Summary;
  /** The same as multiples of what others took in the same round, by their names. */
  readonly times: Readonly<Record<string, Summary>>;
}

/** What was measured of one problem in one run. */
export interface Problem {
  /** The benchmark: `fit`, `gradient`. */
  readonly bench: string;
  readonly title: string;
  readonly contenders: readonly Measured[];
  readonly goals: readonly Goal[];
  /** Who was not measured, and why. */
  readonly skipped: readonly string[];
}

/** All that the page on performance says of a run. */
export interface Results {
  readonly format: "descent-benchmarks";
  readonly version: 1;
  /** The day, as 2026-11-21. */
  readonly date: string;
  /** What repeats it. */
  readonly command: string;
  readonly rounds: number;
  /** Processor, cores and system, in words. */
  readonly machine: string;
  /** Its memory in GiB. */
  readonly memory: number;
  /** How many processes wanted to run at the beginning and at the end. */
  readonly load: readonly [before: number, after: number];
  /** Of the engine of JavaScript, Python and these packages, by name. */
  readonly versions: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** Whether a goal is met; undefined where it was not measured. */
export function isMet({ sense, limit, measured }: Goal): boolean | undefined {
  if (measured === null) return undefined;
  return sense === "at least" ? measured >= limit : measured <= limit;
}

/**
 * Results as they come out of `JSON.parse`. Throws with the place of what is missing or of another kind, so that
 * nothing is shown that was not measured.
 */
export function resultsFrom(json: unknown): Results {
  const all = checkRecord("results", json);
  checkOneOf("results.format", all.format, ["descent-benchmarks"]);
  checkOneOf("results.version", all.version, [1]);
  for (const name of ["date", "command", "machine"]) checkText(`results.${name}`, all[name]);
  for (const name of ["rounds", "memory"]) checkNumber(`results.${name}`, all[name]);
  checkList("results.load", all.load).forEach((load, i) => {
    checkNumber(`results.load[${i}]`, load);
  });
  const versions = Object.entries(checkRecord("results.versions", all.versions));
  for (const [name, version] of versions) checkText(`results.versions.${name}`, version);
  const problems = checkList("results.problems", all.problems);
  if (problems.length === 0) throw new Error("results.problems: must not be empty");
  problems.forEach((problem, i) => {
    checkProblem(`results.problems[${i}]`, problem);
  });
  return json as Results;
}

function checkProblem(at: string, problem: unknown): void {
  const { bench, title, contenders, goals, skipped } = checkRecord(at, problem);
  checkText(`${at}.bench`, bench);
  checkText(`${at}.title`, title);
  checkList(`${at}.contenders`, contenders).forEach((one, i) => {
    const place = `${at}.contenders[${i}]`;
    const { name, nanoseconds, times } = checkRecord(place, one);
    checkText(`${place}.name`, name);
    checkSummary(`${place}.nanoseconds`, nanoseconds);
    for (const [other, summary] of Object.entries(checkRecord(`${place}.times`, times)))
      checkSummary(`${place}.times.${other}`, summary);
  });
  checkList(`${at}.goals`, goals).forEach((goal, i) => {
    const place = `${at}.goals[${i}]`;
    const { what, sense, limit, unit, measured } = checkRecord(place, goal);
    checkText(`${place}.what`, what);
    checkOneOf(`${place}.sense`, sense, ["at least", "at most"]);
    checkNumber(`${place}.limit`, limit);
    checkText(`${place}.unit`, unit);
    if (measured !== null) checkNumber(`${place}.measured`, measured);
  });
  checkList(`${at}.skipped`, skipped).forEach((text, i) => {
    checkText(`${at}.skipped[${i}]`, text);
  });
}

function checkSummary(at: string, summary: unknown): void {
  const found = checkRecord(at, summary);
  const [lower = 0, median = 0, upper = 0] = ["lower", "median", "upper"].map((name) =>
    checkNumber(`${at}.${name}`, found[name]),
  );
  if (!(lower <= median && median <= upper)) throw new Error(`${at}: must be in order`);
}
