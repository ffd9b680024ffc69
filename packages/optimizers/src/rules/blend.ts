import type { Vector } from "@descent/core";
import { combine } from "../combine.js";

/** A decaying mean: β · mean + (1 − β) · entry, for each entry. */
export function blend(means: Vector, entries: Vector, decay: number): Vector {
  return combine(means, entries, (mean, entry) => decay * mean + (1 - decay) * entry);
}

/** A decaying mean of squares: β · mean + (1 − β) · entry², for each entry. */
export function blendSquares(means: Vector, entries: Vector, decay: number): Vector {
  return combine(means, entries, (mean, entry) => decay * mean + (1 - decay) * (entry * entry));
}
