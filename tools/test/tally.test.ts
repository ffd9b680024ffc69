import { describe, expect, test } from "vitest";
import { suiteCounts } from "./suite-counts.ts";
import { checkRows, closingLine, suiteRows, table, type SuiteFiles } from "./tally.ts";
import { turboTasks, type TaskResult } from "./turbo-tasks.ts";

const task = (outcome: TaskResult["outcome"], name = "test"): TaskResult => ({
  package: "a",
  task: name,
  directory: "packages/a",
  outcome,
});
const counts = (passed: number, failed = 0, skipped = 0) => ({ passed, failed, skipped });
const closing = (
  tasks: readonly TaskResult[],
  files: Readonly<Record<string, ReturnType<typeof counts> | undefined>>,
) => {
  const all: SuiteFiles = new Map(Object.entries(files));
  return closingLine([...suiteRows(tasks, () => all), ...checkRows(tasks)]);
};

describe("the closing line", () => {
  test("adds up what the results say", () => {
    expect(closing([task("passed")], { "vitest.json": counts(3), "browser.json": counts(4) })).toBe(
      "7 passed, 0 failed",
    );
  });

  test("names what was skipped", () => {
    expect(closing([task("passed")], { "vitest.json": counts(3, 0, 2) })).toBe(
      "3 passed, 0 failed, 2 skipped",
    );
  });

  test("counts cached results like others", () => {
    expect(closing([task("cached")], { "vitest.json": counts(3) })).toBe("3 passed, 0 failed");
  });

  test("failing tests are counted once, though their task failed too", () => {
    expect(closing([task("failed")], { "vitest.json": counts(3, 2) })).toBe("3 passed, 2 failed");
  });

  test("a runner that fails with all its tests green is one failure", () => {
    expect(closing([task("failed")], { "vitest.json": counts(3) })).toBe("3 passed, 1 failed");
  });

  test("a suite without results, or with unreadable ones, is one failure", () => {
    expect(closing([task("passed")], {})).toBe("0 passed, 1 failed");
    expect(closing([task("failed")], {})).toBe("0 passed, 1 failed");
    expect(closing([task("passed")], { "vitest.json": undefined })).toBe("0 passed, 1 failed");
  });

  test("a suite that was not run is one failure, whatever lies about", () => {
    expect(closing([task("not run")], { "vitest.json": counts(3) })).toBe("0 passed, 1 failed");
  });

  test("a check adds nothing when it passes and one failure when it does not", () => {
    expect(closing([task("passed", "lint"), task("cached", "build")], {})).toBe(
      "0 passed, 0 failed",
    );
    expect(closing([task("failed", "lint"), task("not run", "knip")], {})).toBe(
      "0 passed, 2 failed",
    );
  });

  test("each task counts its own file", () => {
    const files = { "vitest.json": counts(3), "packages.json": counts(5) };
    expect(closing([task("passed"), task("passed", "test:packages")], files)).toBe(
      "8 passed, 0 failed",
    );
    expect(closing([task("passed"), task("not run", "test:packages")], files)).toBe(
      "3 passed, 1 failed",
    );
  });
});

test("the table marks what is cached and says why something failed", () => {
  const rows = suiteRows([task("cached")], () => new Map([["vitest.json", counts(3)]]));
  expect(table(rows)).toBe("  a     3     0     0  cached");
  expect(table(suiteRows([task("not run")], () => new Map()))).toContain("not run");
});

describe("a results file", () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  const failing = { status: "failed", assertionResults: [{ status: "failed" }] };

  test("is counted as vitest counts it", () => {
    expect(suiteCounts(JSON.stringify({ ...report, testResults: [failing] }))).toEqual(
      counts(5, 1, 3),
    );
  });

  test("a test file that could not be loaded is one more failure", () => {
    const broken = { status: "failed", assertionResults: [] };
    expect(suiteCounts(JSON.stringify({ ...report, testResults: [failing, broken] }))?.failed).toBe(
      2,
    );
  });

  test.each(["", "{", "null", "[]", "{}", '{"numPassedTests":"3"}'])("%j is none", (text) => {
    expect(suiteCounts(text)).toBeUndefined();
  });
});

describe("turbo's summary", () => {
  const entry = (name: string, status: string, exitCode: number | null | undefined) => ({
    package: name,
    task: "test",
    cache: { status },
    execution: exitCode === undefined ? undefined : { exitCode },
  });
  const tasks = [
    entry("//", "MISS", 0),
    entry("b", "HIT", 0),
    entry("c", "MISS", 1),
    entry("d", "MISS", undefined),
    entry("e", "MISS", null),
  ];
  const workspaces = ["//", "b", "c", "d", "e", "f"].map((name) => ({
    package: name,
    directory: name,
    scripts: ["test"],
  }));
  const outcomes = (summary: string | undefined) =>
    turboTasks(workspaces, ["lint", "test"], summary).map((task) => [task.package, task.outcome]);

  test("what passed, was cached, failed or never ran", () => {
    expect(outcomes(JSON.stringify({ tasks }))).toEqual([
      ["root", "passed"],
      ["b", "cached"],
      ["c", "failed"],
      ["d", "not run"],
      ["e", "not run"],
      ["f", "not run"],
    ]);
  });

  test("without a summary nothing ran", () => {
    expect(new Set(outcomes(undefined).map(([, outcome]) => outcome))).toEqual(
      new Set(["not run"]),
    );
  });
});
