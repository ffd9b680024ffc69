import { short } from "../short.js";

/** Rows of cells as lines: the first column to the left, numbers to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const all = [head, ...rows];
  const widths = head.map((_, j) => Math.max(...all.map((row) => String(row[j]).length)));
  return all.map((row) =>
    row
      .map((cell, j) =>
        j === 0 ? cell.padEnd(Number(widths[j])) : cell.padStart(Number(widths[j])),
      )
      .join("  ")
      .trimEnd(),
  );
}

/** A probability in three digits; next to nothing is said to be so. */
export function pValue(p: number): string {
  return p < 2 ** -52 ? "< 2.2e-16" : short(p, 3);
}
