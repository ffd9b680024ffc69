import { batchRows } from "@descent/data";
import type { Batches } from "@descent/core";

/** One way of feeding a run with rows. */
export interface Sampler {
  /** What it is called in messages. */
  readonly call: string;
  /** Batches of row numbers out of so many rows; nothing for a run on all of them at once. */
  readonly make: (count: number) => Batches<Iterable<number>> | undefined;
  /** Whether the run is judged by a validation objective. */
  readonly validated: boolean;
}

/** Every way of dealing rows to a run. */
export const samplers: readonly Sampler[] = [
  { call: "no batches", make: () => undefined, validated: false },
  {
    call: "shuffled batches with a remainder, validated",
    make: (count) => batchRows(count, { size: 3, seed: 7 }),
    validated: true,
  },
  {
    call: "one row at a time, judged by the mean of the epoch",
    make: (count) => batchRows(count, { size: 1, seed: 11 }),
    validated: false,
  },
  {
    call: "batches in the given order, judged by the mean of the epoch",
    make: (count) => batchRows(count, { size: 2, shuffle: false }),
    validated: false,
  },
];
