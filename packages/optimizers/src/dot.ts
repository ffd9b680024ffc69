import type { Vector } from "@descent/core";

/** Σ aᵢ bᵢ, of two vectors of one length. */
export function dot(a: Vector, b: Vector): number {
  return a.reduce((sum, entry, i) => sum + entry * (b[i] as number), 0);
}
