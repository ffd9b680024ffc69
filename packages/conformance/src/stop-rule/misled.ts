import type { Iteration } from "@descent/core";
import { spread } from "../sample.js";

/** The iteration as a batch may show it that tells nothing of the run: other value, other gradient. */
export function misled(now: Iteration): Iteration {
  const noise = (i: number): number => 1e3 * (spread(7 * now.step + i) - 0.5);
  return { ...now, value: noise(0), gradient: now.gradient.map((_, i) => noise(i + 1)) };
}
