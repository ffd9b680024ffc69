import { ratiosTo } from "../goals.ts";
import type { Timing } from "../interleave.ts";
import type { Measurement } from "../measurement.ts";
import type { Problem } from "./results.ts";
import { summaryOf } from "./summary.ts";

/** A measurement as it is written down: with the ratios to our fastest, to our plain engine and to the read pass. */
export function problemOf(bench: string, measurement: Measurement): Problem {
  const { title, timings, goals, skipped } = measurement;
  const isMeasure = ({ name }: Timing, i: number): boolean =>
    i === 0 || name === "(one read pass)" || /^plain\b/.test(name);
  const measures = timings.filter(isMeasure);
  return {
    bench,
    title,
    contenders: timings.map((timing) => ({
      name: timing.name,
      nanoseconds: summaryOf(timing.nanoseconds),
      times: Object.fromEntries(
        measures
          .filter((other) => other !== timing)
          .map((other) => [other.name, summaryOf(ratiosTo(other, timing))]),
      ),
    })),
    goals: goals.map((goal) => ({
      ...goal,
      measured: goal.measured === null ? null : Number(goal.measured.toPrecision(4)),
    })),
    skipped,
  };
}
