/** The entries in groups of a size, in their order. */
export function inGroups<Entry>(entries: readonly Entry[], size: number): readonly Entry[][] {
  const count = entries.length / size;
  return Array.from({ length: count }, (_, k) => entries.slice(k * size, (k + 1) * size));
}
