import { check, checkVector, type Batches, type Examples } from "@descent/core";
import { batchRows, type BatchOptions } from "./batch-rows.js";

/**
 * Examples dealt into mini-batches, to feed `descend` and `minimize` with: every example once in each
 * epoch, in a new random order each time unless `shuffle` is false.
 *
 * Batch k is a pure function of (seed, k): see {@link batchRows}, which deals the row numbers.
 *
 * @param examples - N inputs and N targets, in the same order.
 * @throws DescentError if there are no examples or not as many targets as inputs, or if a target is no
 *   finite number; and where
 *   {@link batchRows} does.
 *
 * @example
 * ```ts
 * import { miniBatches } from "@descent/data";
 *
 * const examples = { inputs: [[1], [2], [3]], targets: [2, 4, 6] };
 * for (const { inputs, targets } of miniBatches(examples, { size: 2, shuffle: false, epochs: 1 })) {
 *   console.log(inputs, targets);
 * }
 * // [ [ 1 ], [ 2 ] ] [ 2, 4 ]
 * // [ [ 3 ] ] [ 6 ]
 * ```
 */
export function miniBatches<Input>(
  examples: Examples<Input>,
  options: BatchOptions,
): Batches<Examples<Input>> {
  const { inputs, targets } = examples;
  const { length } = inputs;
  check(length > 0, "miniBatches", "examples", "must have at least one input", length);
  const rule = `must have ${length} entries`;
  check(targets.length === length, "miniBatches", "examples.targets", rule, targets.length);
  checkVector("miniBatches", "examples.targets", targets);
  const rows = batchRows(length, options);
  // The rows are dealt from 0 … N − 1: there is an input and a target at each.
  const pick = (batch: Uint32Array): Examples<Input> => ({
    inputs: Array.from(batch, (i) => inputs[i] as Input),
    targets: Array.from(batch, (i) => Number(targets[i])),
  });
  function* from(step: number): Generator<Examples<Input>, void, undefined> {
    for (const batch of rows.from(step)) yield pick(batch);
  }
  return {
    stepsPerEpoch: rows.stepsPerEpoch,
    from: (step) => ({ [Symbol.iterator]: () => from(step) }),
    [Symbol.iterator]: () => from(0),
  };
}
