/** The mean of a column: its first entry plus the mean distance from it, so that a large offset costs no digits. Finite. */
export function meanOf(column: Float64Array): number {
  const [first = 0] = column;
  const mean = first + column.reduce((sum, x) => sum + (x - first), 0) / column.length;
  if (Number.isFinite(mean)) return mean;
  // A distance, or their sum, is above the largest number: the mean as it runs, by halves.
  return column.reduce((sofar, x, i) => {
    const half = (x / 2 - sofar / 2) / (i + 1);
    return sofar + half + half;
  }, 0);
}

/**
 * The root mean square of a column about a centre: √((1/N) Σ (x − c)²). About its mean it is 0 for a
 * constant column and for no other.
 *
 * Squared in units of the largest distance, so that nothing overflows or vanishes.
 */
export function spreadOf(column: Float64Array, center: number): number {
  const largest = column.reduce((far, x) => Math.max(far, Math.abs(x - center)), 0);
  if (largest === 0 || largest === Infinity) return largest;
  const squares = column.reduce((sum, x) => sum + ((x - center) / largest) ** 2, 0);
  return largest * Math.sqrt(squares / column.length);
}
