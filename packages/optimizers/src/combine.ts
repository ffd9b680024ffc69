import type { Vector } from "@descent/core";

/** f(aᵢ, bᵢ) for each i. Both have the same length: whoever made them has checked it. */
export function combine(a: Vector, b: Vector, f: (x: number, y: number) => number): number[] {
  return a.map((entry, i) => f(entry, b[i] as number));
}
