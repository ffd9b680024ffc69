/**
 * The batches of a run, in an order that depends on nothing but the step, so that a run that was
 * stopped can be taken up at any step with the same bits.
 */
export interface Batches<Batch> extends Iterable<Batch> {
  /** The batches from the given step on; `from(0)` is all of them. */
  readonly from: (step: number) => Iterable<Batch>;
  /** Number of batches that together show every example once. */
  readonly stepsPerEpoch: number;
}
