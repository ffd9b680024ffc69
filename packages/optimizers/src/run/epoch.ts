import type { Evaluation, Iteration } from "@descent/core";
import { combine } from "../combine.js";

/** What the batches of an epoch have said so far: the sums, and how many there were. */
export type Epoch = {
  /** The sum of the costs. */
  readonly value: number;
  /** The sum of the gradients. */
  readonly gradient: readonly number[];
  /** How many batches these are of. */
  readonly count: number;
} | null;

/** The epoch with one more batch, measured at its own step. */
export function withBatch(epoch: Epoch, { value, gradient }: Iteration): Epoch {
  if (epoch === null) return { value, gradient, count: 1 };
  return {
    value: epoch.value + value,
    gradient: combine(epoch.gradient, gradient, (a, b) => a + b),
    count: epoch.count + 1,
  };
}

/** The mean over the batches, or null before the first. */
export function meanOf(epoch: Epoch): Evaluation | null {
  if (epoch === null) return null;
  const { value, gradient, count } = epoch;
  return { value: value / count, gradient: gradient.map((sum) => sum / count) };
}
