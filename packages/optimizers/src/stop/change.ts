/**
 * How far a cost went from one value to another, at least 0, or its share of the first; null for a
 * share of 0. No more than JSON can hold.
 */
export function change(from: number, to: number, relative: boolean): number | null {
  const size = Math.abs(to - from);
  if (relative && size !== 0 && from === 0) return null;
  return Math.min(relative && size !== 0 ? size / Math.abs(from) : size, Number.MAX_VALUE);
}
