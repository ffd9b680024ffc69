import type { Problem, Summary } from "../../../../../bench/page/results.ts";
import { problemsOf } from "../../performance/measured.ts";
import { kindOf, nameOf, once } from "../../performance/words.ts";
import type { HowManyTimes } from "./fields.ts";

/** One contender, as a multiple of the chosen one. */
export interface Lane {
  readonly name: string;
  readonly kind: "ours" | "peer" | "limit";
  /** Median, in nanoseconds. */
  readonly time: number;
  readonly times: Summary;
}

/** What was measured of the chosen problem, the fastest first. */
export function lanesOf(state: HowManyTimes): readonly Lane[] {
  const { contenders = [] } = problemOf(state) ?? {};
  const isBase = (name: string): boolean => name.startsWith(state.base);
  const base = contenders.find(({ name }) => isBase(name))?.name ?? "";
  return contenders
    .map((one) => ({
      // Without its method, which the table of the page has.
      name: nameOf(one).split(": ")[0] ?? "",
      kind: kindOf(one),
      time: one.nanoseconds.median,
      times: one.times[base] ?? once,
    }))
    .toSorted((one, other) => one.times.median - other.times.median);
}

/** The problem of the task and the data that were chosen. */
function problemOf({ task, data }: HowManyTimes): Problem | undefined {
  const name = task === "sgd" ? `${data}, batches of 32:` : `${data}:`;
  return problemsOf(task).find(({ title }) => title.startsWith(name));
}
