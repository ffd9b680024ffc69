import json from "../../../../bench/page/measured.json";
import { resultsFrom, type Problem, type Results } from "../../../../bench/page/results.ts";

/** What the last run of the benchmarks wrote down, checked. */
export const measured: Results = resultsFrom(json);

/** The problems of one benchmark. */
export function problemsOf(bench: string): readonly Problem[] {
  return measured.problems.filter((problem) => problem.bench === bench);
}
