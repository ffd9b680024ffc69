import { isMet, type Goal, type Problem } from "../../../../bench/page/results.ts";
import { brief, significant } from "../figure/format.ts";
import { measured, problemsOf } from "../performance/measured.ts";
import {
  duration,
  kindOf,
  middleHalf,
  nameOf,
  once,
  shortOf,
  titleOf,
} from "../performance/words.ts";

const compared = ["fit", "gradient", "sgd"];
const ours = compared.flatMap(problemsOf);

/** A problem with all that were measured, each as a multiple of the first. */
function boardOf(problem: Problem) {
  const base = problem.contenders[0]?.name ?? "";
  const rows = problem.contenders.map((one) => {
    const times = one.times[base] ?? once;
    return {
      name: nameOf(one),
      kind: kindOf(one),
      cells: [
        duration(one.nanoseconds.median),
        significant(times.median, 3),
        times === once ? "" : middleHalf(times),
      ],
    };
  });
  return { title: titleOf(problem), rows };
}

/** A goal in words. */
function askedOf({ bench }: Problem, short: string, goal: Goal) {
  const met = isMet(goal);
  return {
    name: `${bench}, ${short}: ${goal.what}`,
    kind: met === false ? "short" : "goal",
    cells: [
      `${goal.sense} ${brief(goal.limit)} ${goal.unit}`,
      goal.measured === null ? "–" : significant(goal.measured, 3),
      met === undefined ? "not measured" : met ? "met" : "falls short",
    ],
  };
}

const goals = measured.problems
  .filter(({ bench }) => bench !== "checks")
  .flatMap((problem) => problem.goals.map((goal) => askedOf(problem, shortOf(problem), goal)));
const verdicts = goals.map(({ cells }) => cells[2]);
const count = (verdict: string): number => verdicts.filter((one) => one === verdict).length;

/** The first of each board, by ours, as a multiple of reading the numbers. */
const toLimit = ours.flatMap((problem) => {
  const times = problem.contenders[0]?.times["(one read pass)"];
  if (times === undefined) return [];
  const cells = [significant(times.median, 3), middleHalf(times)];
  return [{ name: `${problem.bench}, ${shortOf(problem)}`, kind: "ours", cells }];
});

/** The others as multiples of our plain engine. */
const toPlain = ours.flatMap((problem) =>
  problem.contenders
    .filter((one) => kindOf(one) === "peer")
    .flatMap((one) => {
      const [, plain] = Object.entries(one.times).find(([name]) => name.startsWith("plain")) ?? [];
      if (plain === undefined) return [];
      const cells = [significant(plain.median, 3), middleHalf(plain)];
      return [{ name: `${problem.bench}, ${shortOf(problem)}: ${one.name}`, kind: "peer", cells }];
    }),
);

const checked = problemsOf("checks").filter(({ goals }) => goals.length > 0);
const calls = Array.from(new Set(checked.map(({ title }) => title.replace(/^W\d: /, ""))));
const workloads = problemsOf("fit");

/** What checks cost: a row for each call, a cell for each workload. */
const checks = calls.map((call) => {
  const found = workloads.map((workload) => {
    const title = `${shortOf(workload)}: ${call}`;
    return checked.find((problem) => problem.title === title)?.goals[0];
  });
  return {
    name: call,
    kind: "goal",
    cells: found.map((goal) => {
      if (goal?.measured === null || goal === undefined) return "–";
      return goal.measured.toFixed(2) + (isMet(goal) === true ? "" : "\u00a0↑");
    }),
  };
});
const refusal = problemsOf("checks").find(({ goals }) => goals.length === 0)?.contenders[1];

/** Who was not measured, and where. */
const places = measured.problems.flatMap((problem) =>
  problem.skipped.map((reason) => ({ reason, at: `${problem.bench}, ${shortOf(problem)}` })),
);
const skipped = Array.from(new Set(places.map(({ reason }) => reason)), (reason) => ({
  reason,
  at: places.filter((place) => place.reason === reason).map(({ at }) => at),
}));

/** The numbers of the page on performance. */
export const performance = {
  ...measured,
  /** Whether others wanted the processor too: more than the two threads that are measured at the end. */
  busy: Math.max(...measured.load) > 2.5,
  workloads: workloads.map(titleOf),
  goals,
  met: count("met"),
  short: count("falls short"),
  unmeasured: count("not measured"),
  boards: (bench: string) => problemsOf(bench).map(boardOf),
  toLimit,
  toPlain,
  checks,
  checkLimit: checked[0]?.goals[0]?.limit ?? 0,
  refusal: Object.values(refusal?.times ?? {})[0] ?? once,
  skipped,
};
