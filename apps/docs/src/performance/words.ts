import type { Measured, Problem, Summary } from "../../../../bench/page/results.ts";
import { significant } from "../figure/format.ts";

/** A time in words. */
export function duration(nanoseconds: number): string {
  if (nanoseconds < 1e3) return `${significant(nanoseconds, 3)}\u00a0ns`;
  if (nanoseconds < 1e6) return `${significant(nanoseconds / 1e3, 3)}\u00a0µs`;
  return nanoseconds < 1e9
    ? `${significant(nanoseconds / 1e6, 3)}\u00a0ms`
    : `${significant(nanoseconds / 1e9, 3)}\u00a0s`;
}

/** What a contender is compared with itself. */
export const once: Summary = { lower: 1, median: 1, upper: 1 };

/** Between what the middle half of all rounds lies. */
export function middleHalf({ lower, upper }: Summary): string {
  return `${significant(lower, 3)} to ${significant(upper, 3)}`;
}

/** The title with its digits in groups: W2: 1 000 000 × 10. */
export function titleOf({ title }: Problem): string {
  return title.replace(/\d{4,}/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, "\u202f"));
}

/** What a problem is called for short: W2; W2, batches of 32; what stands before the first comma. */
export function shortOf({ title }: Problem): string {
  return title.split(title.startsWith("(") ? "," : ":")[0] ?? title;
}

/** Who a contender is: one of our ways, another library, or what no way can be shorter than. */
export function kindOf({ name }: Measured): "ours" | "peer" | "limit" {
  if (name.startsWith("(")) return "limit";
  return /^(simd|plain|by hand|compiled|interpreter|duals)/.test(name) ? "ours" : "peer";
}

/** The name without what only the programs need. */
export function nameOf({ name }: Measured): string {
  return name.replace(/^\((.*)\)$/, "$1");
}
