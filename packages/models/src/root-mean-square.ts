/** √((1/N) Σ x²), squared in units of the largest entry, so that nothing overflows or vanishes. */
export function rootMeanSquare(entries: Float64Array): number {
  const largest = entries.reduce((far, x) => Math.max(far, Math.abs(x)), 0) || 1;
  return (
    largest * Math.sqrt(entries.reduce((sum, x) => sum + (x / largest) ** 2, 0) / entries.length)
  );
}
