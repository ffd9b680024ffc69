import fc from "fast-check";
import { expect, test } from "vitest";
import { blockPermutation } from "./block-permutation.js";
import { permutation } from "./permutation.js";

const whole = fc.maxSafeNat();
const seed = 20261121;

test("the blocks are whole, and in the order of a permutation of them", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 80 }),
      fc.integer({ min: 1, max: 90 }),
      whole,
      whole,
      (count, block, seed, epoch) => {
        const order = Array.from(blockPermutation(count, block, seed, epoch));
        const blocks = Array.from({ length: Math.ceil(count / block) }, (_, k) =>
          Array.from({ length: Math.min(block, count - k * block) }, (_, i) => k * block + i),
        );
        const expected = Array.from(permutation(blocks.length, seed, epoch), (k) => blocks[k]);
        expect(order).toEqual(expected.flat());
      },
    ),
    { seed },
  );
});

test("blocks of one are the permutation itself", () => {
  expect(blockPermutation(100, 1, 7, 2)).toEqual(permutation(100, 7, 2));
});

test("what is out of range is refused in its own name", () => {
  expect(() => blockPermutation(0, 2, 1)).toThrow(
    "blockPermutation(count): must be a whole number",
  );
  expect(() => blockPermutation(2 ** 32, 2, 1)).toThrow(
    "blockPermutation(count): must be below 2 ** 32",
  );
  expect(() => blockPermutation(5, 0, 1)).toThrow(
    "blockPermutation(block): must be a whole number",
  );
  expect(() => blockPermutation(5, 2, -1)).toThrow(
    "blockPermutation(seed): must be a whole number",
  );
  expect(() => blockPermutation(5, 2, 1, 0.5)).toThrow(
    "blockPermutation(epoch): must be a whole number",
  );
});
