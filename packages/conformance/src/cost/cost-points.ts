import type { Vector } from "@descent/core";
import { deepFreeze } from "../freeze.js";
import { spread } from "../sample.js";

/** Predictions with their targets, for 1, 2, 3 and 10 examples, frozen. */
export function costPoints(): readonly {
  readonly predictions: Vector;
  readonly targets: Vector;
}[] {
  return [1, 2, 3, 10].map((count) => {
    const numbers = (shift: number): number[] =>
      Array.from({ length: count }, (_, i) => 10 * spread(31 * count + i + shift) - 5);
    return deepFreeze({ predictions: numbers(0), targets: numbers(100) });
  });
}
