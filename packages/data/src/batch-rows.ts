import { check, checkBoolean, checkCount, checkOptions, type Batches } from "@descent/core";
import { permutation } from "./permutation.js";

/** How examples are dealt into batches. */
export interface BatchOptions {
  /** Examples to the batch, from 1 (one at a time) to N (all at once). */
  readonly size: number;
  /** Of the shuffles; needed unless `shuffle` is false. */
  readonly seed?: number;
  /** How often every example is shown; endless (`Infinity`) unless given. */
  readonly epochs?: number;
  /** Whether each epoch has an order of its own (as by default), or all have the given one. */
  readonly shuffle?: boolean;
}

/**
 * The rows of N examples dealt into batches: row numbers, every row once in each epoch.
 *
 * Batch k is a pure function of (seed, k), so a run that was stopped goes on with `from(k)` as if it
 * had not been. The last batch of an epoch is smaller if the size does not divide N.
 *
 * @param count - N ≥ 1.
 * @throws DescentError if the size is above N, the seed is missing, or an option is unknown.
 *
 * @example
 * ```ts
 * import { batchRows } from "@descent/data";
 *
 * const batches = batchRows(5, { size: 2, shuffle: false, epochs: 1 });
 * console.log(Array.from(batches, (rows) => rows.join(" ")).join(", ")); // 0 1, 2 3, 4
 * console.log(batches.stepsPerEpoch); // 3
 * ```
 */
export function batchRows(count: number, options: BatchOptions): Batches<Uint32Array> {
  const call = "batchRows";
  checkCount(call, "count", count);
  checkOptions(call, options, ["size", "seed", "epochs", "shuffle"]);
  const { size, seed, epochs = Infinity, shuffle = true } = options;
  checkCount(call, "size", size);
  const hint = `A batch of ${count} holds them all.`;
  check(size <= count, call, "size", `must be at most the ${count} examples`, size, { hint });
  if (epochs !== Infinity) checkCount(call, "epochs", epochs);
  checkBoolean(call, "shuffle", shuffle);
  check(!shuffle || seed !== undefined, call, "seed", "must be given to shuffle", seed, {
    hint: "Or pass shuffle: false.",
  });
  const inOrder = Uint32Array.from({ length: count }, (_, i) => i);
  const orderOf = (epoch: number): Uint32Array =>
    shuffle ? permutation(count, Number(seed), epoch) : inOrder;
  if (shuffle) orderOf(0);
  const stepsPerEpoch = Math.ceil(count / size);
  function* from(step: number): Generator<Uint32Array, void, undefined> {
    let place = step % stepsPerEpoch;
    for (let epoch = Math.floor(step / stepsPerEpoch); epoch < epochs; epoch++) {
      const order = orderOf(epoch);
      for (; place < stepsPerEpoch; place++) yield order.slice(place * size, (place + 1) * size);
      place = 0;
    }
  }
  return {
    stepsPerEpoch,
    from: (step) => {
      checkCount(call, "from(step)", step, 0);
      return { [Symbol.iterator]: () => from(step) };
    },
    [Symbol.iterator]: () => from(0),
  };
}
