import { spread, type Timing } from "./interleave.ts";
import { isMet, type Goal } from "./page/results.ts";

/** Others, by a part of their names, are to take at least so many times as long as the first. */
export function peersSlowerThanOurs(
  timings: readonly Timing[],
  limits: Readonly<Record<string, number>> = {},
): readonly Goal[] {
  return Object.entries(limits).map(([name, limit]) => slowerThanOurs(timings, name, limit));
}

/** A contender is to take at least so many times as long as the first. */
function slowerThanOurs(timings: readonly Timing[], name: string, limit: number): Goal {
  const [ours] = timings;
  const timing = timings.find((one) => one.name.includes(name));
  const measured = timing === undefined || ours === undefined ? null : medianRatio(ours, timing);
  return { what: timing?.name ?? name, sense: "at least", limit, unit: "times ours", measured };
}

/** The median of how many times as long as the first of two contenders the second took in the same round. */
export function medianRatio(first: Timing, second: Timing): number {
  return spread(ratiosTo(first, second))[1];
}

/** What the second of two contenders took in each round, as a multiple of what the first took. */
export function ratiosTo(first: Timing, second: Timing): readonly number[] {
  return second.nanoseconds.map((time, round) => time / (first.nanoseconds[round] ?? NaN));
}

/** A goal as it is printed. */
export function goalLine(goal: Goal): string {
  const { what, sense, limit, unit, measured } = goal;
  const verdict = { true: "met", false: "MISSED", undefined: "not measured" }[String(isMet(goal))];
  const found = measured === null ? "" : ` (${measured.toFixed(2)})`;
  return `  goal: ${what} takes ${sense} ${limit} ${unit}: ${verdict ?? ""}${found}`;
}
