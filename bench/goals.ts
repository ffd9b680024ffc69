import { spread, type Timing } from "./interleave.ts";

/** Says whether a contender takes at least so many times as long as the first. */
export function goal(timings: readonly Timing[], name: string, atLeast: number): string {
  const timing = timings.find((one) => one.name.startsWith(name));
  if (timing === undefined) return `  goal: ${atLeast} × faster than ${name}: not measured`;
  const [, median] = spread(timing.ratios);
  const verdict = median >= atLeast ? "met" : "MISSED";
  return `  goal: ${atLeast} × faster than ${timing.name}: ${verdict} (${median.toFixed(2)})`;
}
