import { goalLine } from "./goals.ts";
import type { Timing } from "./interleave.ts";
import type { Goal } from "./page/results.ts";
import { table } from "./table.ts";

/** How a benchmark is run. */
export interface BenchOptions {
  /** Whether peers that are not there are installed. */
  readonly peers: boolean;
  readonly rounds: number;
}

/** What a benchmark found out about one problem. */
export interface Measurement {
  readonly title: string;
  readonly timings: readonly Timing[];
  readonly goals: readonly Goal[];
  /** Who was not measured, and why. */
  readonly skipped: readonly string[];
}

/** Prints a measurement and gives it back. */
export function told(measurement: Measurement): Measurement {
  const { title, timings, goals, skipped } = measurement;
  console.log(table(title, timings));
  for (const goal of goals) console.log(goalLine(goal));
  for (const reason of skipped) console.log(`  not measured: ${reason}`);
  console.log();
  return measurement;
}
