import type { Matrix } from "./matrix.js";

/** The mean of column j: its first entry plus the mean distance from it, so that a large offset costs no digits. */
export function columnMean({ rows, columns, values }: Matrix, j: number): number {
  const first = Number(values[j]);
  let sum = 0;
  for (let at = j; at < values.length; at += columns) sum += Number(values[at]) - first;
  return first + sum / rows;
}

/**
 * The root mean square of column j about a centre: √((1/N) Σ (x − c)²).
 *
 * Squared in units of the largest distance, so that nothing overflows or vanishes.
 */
export function columnSpread({ rows, columns, values }: Matrix, j: number, center: number): number {
  let largest = 0;
  for (let at = j; at < values.length; at += columns) {
    largest = Math.max(largest, Math.abs(Number(values[at]) - center));
  }
  if (largest === 0) return 0;
  let squares = 0;
  for (let at = j; at < values.length; at += columns) {
    squares += ((Number(values[at]) - center) / largest) ** 2;
  }
  return largest * Math.sqrt(squares / rows);
}

/** Whether all entries of column j are the same number. */
export function isConstant({ columns, values }: Matrix, j: number): boolean {
  const first = values[j];
  for (let at = j; at < values.length; at += columns) if (values[at] !== first) return false;
  return true;
}
