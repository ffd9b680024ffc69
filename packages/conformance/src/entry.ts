/** The i-th entry, and NaN where there is none, so that a wrong length never goes unseen. */
export function entry(vector: ArrayLike<number>, i: number): number {
  return vector[i] ?? NaN;
}
