import type { Summary } from "./results.ts";

/** Median and quartiles, to four digits: no time is known better. */
export function summaryOf(values: readonly number[]): Summary {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number): number => {
    const value = sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
    return Number(value.toPrecision(4));
  };
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
