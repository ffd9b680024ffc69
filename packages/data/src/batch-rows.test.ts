import fc from "fast-check";
import { expect, test } from "vitest";
import { batchRows } from "./batch-rows.js";
import { permutation } from "./permutation.js";

const list = (batches: Iterable<Uint32Array>): number[][] =>
  Array.from(batches, (batch) => Array.from(batch));

test("without shuffling the rows come in order, the last batch of an epoch being smaller", () => {
  const batches = batchRows(5, { size: 2, shuffle: false, epochs: 2 });
  expect(list(batches)).toEqual([[0, 1], [2, 3], [4], [0, 1], [2, 3], [4]]);
  expect(batches.stepsPerEpoch).toBe(3);
});

test("each epoch deals its permutation of the seed", () => {
  const dealt = list(batchRows(7, { size: 3, seed: 42, epochs: 2 })).flat();
  expect(dealt).toEqual([...permutation(7, 42, 0), ...permutation(7, 42, 1)]);
});

test("from(k) is the whole without its first k batches", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 70 }),
      fc.boolean(),
      (count, size, step, shuffle) => {
        fc.pre(size <= count);
        const batches = batchRows(count, { size, seed: 1, shuffle, epochs: 3 });
        const all = list(batches);
        expect(all.length).toBe(3 * batches.stepsPerEpoch);
        expect(list(batches.from(step))).toEqual(all.slice(step));
      },
    ),
    { seed: 20261121 },
  );
});

test("they are endless unless told, and what is dealt is the caller's own", () => {
  const batches = batchRows(2, { size: 2, shuffle: false });
  let steps = 0;
  for (const batch of batches) {
    expect(Array.from(batch)).toEqual([0, 1]);
    batch.fill(9);
    if (++steps === 1000) break;
  }
  for (const batch of batches.from(5)) {
    expect(Array.from(batch)).toEqual([0, 1]);
    break;
  }
});

test("what cannot be dealt is refused", () => {
  expect(() => batchRows(5, { size: 6, seed: 1 })).toThrow(
    "batchRows(size): must be at most the 5 examples, got 6. A batch of 5 holds them all.",
  );
  expect(() => batchRows(5, { size: 2 })).toThrow(
    "batchRows(seed): must be given to shuffle, got undefined. Or pass shuffle: false.",
  );
  expect(() => batchRows(0, { size: 1, seed: 1 })).toThrow("batchRows(count)");
  expect(() => batchRows(5, { size: 0, seed: 1 })).toThrow("batchRows(size)");
  expect(() => batchRows(5, { size: 1, seed: -1 })).toThrow("permutation(seed)");
  expect(() => batchRows(5, { size: 1, seed: 1, epochs: 0 })).toThrow("batchRows(epochs)");
  expect(() => batchRows(5, { size: 1, shuffle: false }).from(-1)).toThrow("batchRows(from(step))");
  const odd = { size: 1, seed: 1, shuffle: "no" } as unknown as { size: number };
  expect(() => batchRows(5, odd)).toThrow("batchRows(shuffle): must be true or false");
  const typo = { size: 1, seed: 1, sed: 1 };
  expect(() => batchRows(5, typo)).toThrow("batchRows(options): must be among");
});
