import type { Vector } from "@descent/core";

/** max |xᵢ|. */
export function maxNorm(vector: Vector): number {
  let largest = 0;
  for (const entry of vector) largest = Math.max(largest, Math.abs(entry));
  return largest;
}

/** √Σxᵢ², scaled by the largest entry so that no square overflows or vanishes. */
export function euclideanNorm(vector: Vector): number {
  const scale = maxNorm(vector);
  if (scale === 0) return 0;
  let sum = 0;
  for (const entry of vector) sum += (entry / scale) ** 2;
  return scale * Math.sqrt(sum);
}
