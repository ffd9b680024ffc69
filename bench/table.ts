import { spread, type Timing } from "./interleave.ts";

/** The timings of one problem as lines: time, and ratio to the first contender. */
export function table(title: string, timings: readonly Timing[]): string {
  const width = Math.max(...timings.map(({ name }) => name.length));
  const lines = timings.map(({ name, nanoseconds, ratios }) => {
    const [least, median] = spread(nanoseconds);
    const [low, middle, high] = spread(ratios).map((ratio) => ratio.toFixed(2).padStart(8));
    const time = `${short(least).padStart(9)} ${short(median).padStart(9)}`;
    return `  ${name.padEnd(width)} ${time}   ${low} ${middle} ${high}`;
  });
  const head = `  ${"".padEnd(width)} ${"min".padStart(9)} ${"median".padStart(9)}   ${"×min".padStart(8)} ${"×median".padStart(8)} ${"×max".padStart(8)}`;
  return [title, head, ...lines, ""].join("\n");
}

function short(nanoseconds: number): string {
  if (nanoseconds < 1e3) return `${nanoseconds.toFixed(0)} ns`;
  return nanoseconds < 1e6
    ? `${(nanoseconds / 1e3).toFixed(1)} µs`
    : `${(nanoseconds / 1e6).toFixed(1)} ms`;
}
