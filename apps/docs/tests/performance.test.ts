import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isMet, resultsFrom, type Goal } from "../../../bench/page/results.ts";
import { summaryOf } from "../../../bench/page/summary.ts";
import { fields } from "../src/figures/how-many-times/fields.ts";
import { lanesOf } from "../src/figures/how-many-times/lanes.ts";
import { performance } from "../src/numbers/performance.ts";
import { duration, kindOf, middleHalf, shortOf, titleOf } from "../src/performance/words.ts";

const file = new URL("../../../bench/page/measured.json", import.meta.url);
const measured = (): unknown => JSON.parse(readFileSync(file, "utf8"));

describe("what the benchmarks wrote down", () => {
  test("is what the page reads", () => {
    expect(() => resultsFrom(measured())).not.toThrow();
  });

  test("covers the workloads, and has something to compare with in each", () => {
    for (const bench of ["fit", "gradient", "sgd"]) {
      const boards = performance.boards(bench);
      const names = boards.map(({ title }) => title.slice(0, 2));
      const expected = bench === "sgd" ? ["W1", "W2", "W3"] : ["W1", "W2", "W3", "W4"];
      expect(names).toEqual(expect.arrayContaining(expected));
      for (const { rows } of boards) expect(rows.length).toBeGreaterThan(3);
    }
    expect(performance.checks.length).toBeGreaterThan(3);
    for (const { value: task } of fields.task.options)
      for (const { value: data } of fields.data.options)
        expect(lanesOf({ task, data, base: "simd" }).length).toBeGreaterThan(3);
    expect(performance.toLimit.length).toBe(14);
  });

  // One fault each, planted: the place is named.
  test.for([
    ["results", (): unknown => null],
    ["results.format", (all: Mutable) => ({ ...all, format: "other" })],
    ["results.version", (all: Mutable) => ({ ...all, version: 2 })],
    ["results.rounds", (all: Mutable) => ({ ...all, rounds: "60" })],
    ["results.load[1]", (all: Mutable) => ({ ...all, load: [1, NaN] })],
    ["results.versions.V8", (all: Mutable) => ({ ...all, versions: { V8: 13 } })],
    ["results.problems", (all: Mutable) => ({ ...all, problems: [] })],
    ["results.problems[0].skipped", withProblem({ skipped: "nobody" })],
    ["results.problems[0].goals[0].sense", withProblem({ goals: [{ what: "x", sense: "<" }] })],
    [
      "results.problems[0].contenders[0].nanoseconds",
      withProblem({ contenders: [{ name: "x", nanoseconds: [1, 2, 3], times: {} }] }),
    ],
    [
      "results.problems[0].contenders[0].times.y",
      withProblem({
        contenders: [
          {
            name: "x",
            nanoseconds: { lower: 1, median: 2, upper: 3 },
            times: { y: { lower: 2, median: 1, upper: 3 } },
          },
        ],
      }),
    ],
  ] as const)("with a fault at %s is refused", ([place, change]) => {
    const all = measured() as Mutable;
    expect(() => resultsFrom(change(all))).toThrow(`${place}: must`);
  });
});

type Mutable = Readonly<Record<string, unknown>> & {
  readonly problems: readonly Readonly<Record<string, unknown>>[];
};

function withProblem(change: Readonly<Record<string, unknown>>): (all: Mutable) => unknown {
  return (all) => ({ ...all, problems: [{ ...all.problems[0], ...change }] });
}

describe("what is said of it", () => {
  const goal = (sense: Goal["sense"], measured: number | null): Goal => ({
    ...{ what: "x", sense, limit: 2, unit: "times ours", measured },
  });

  test("a goal is met on its side of the limit, and unknown where nothing was measured", () => {
    expect([1.9, 2, 2.1].map((value) => isMet(goal("at least", value)))).toEqual([
      ...[false, true, true],
    ]);
    expect([1.9, 2, 2.1].map((value) => isMet(goal("at most", value)))).toEqual([
      ...[true, true, false],
    ]);
    expect(isMet(goal("at most", null))).toBeUndefined();
  });

  test("median and quartiles are those of the list", () => {
    expect(summaryOf([5, 1, 4, 2, 3])).toEqual({ lower: 2, median: 3, upper: 4 });
    expect(summaryOf([1.23456])).toEqual({ lower: 1.235, median: 1.235, upper: 1.235 });
  });

  test("times and titles are written as one reads them", () => {
    const times = [812, 15_170, 29_800_000, 1_554_000_000].map((time) => duration(time));
    expect(times.map((text) => text.replace("\u00a0", " "))).toEqual([
      ...["812 ns", "15.2 µs", "29.8 ms", "1.55 s"],
    ]);
    const problem = (title: string): Parameters<typeof titleOf>[0] => ({
      ...{ bench: "fit", title, contenders: [], goals: [], skipped: [] },
    });
    expect(titleOf(problem("W2: 1000000 × 10"))).toBe("W2: 1\u202f000\u202f000 × 10");
    expect(shortOf(problem("W2, batches of 32: 1000000 × 10"))).toBe("W2, batches of 32");
    expect(shortOf(problem("(b) Rosenbrock, in a loop"))).toBe("(b) Rosenbrock");
    expect(middleHalf({ lower: 1.2, median: 1.5, upper: 12.34 })).toBe("1.20 to 12.3");
  });

  test("ours, the others' and the limit are told apart", () => {
    const one = { nanoseconds: { lower: 1, median: 1, upper: 1 }, times: {} };
    const kinds = ["simd, in its own memory", "plain", "(one read pass)", "numpy 2.4.6"];
    expect(kinds.map((name) => kindOf({ name, ...one }))).toEqual([
      ...["ours", "ours", "limit", "peer"],
    ]);
  });
});
