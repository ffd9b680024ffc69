import { check, checkCount } from "@descent/core";
import { permutation } from "./permutation.js";

/**
 * The numbers 0 … n − 1 in blocks of consecutive ones, the blocks in random order, each order of them equally
 * likely: a pure function of the count, the block, the seed and the epoch. The last block of the numbers
 * has what is left, and comes anywhere.
 *
 * For an epoch over large data. Memory gives rows that lie together several times as fast as rows from
 * everywhere: in blocks of some 40 KB (512 rows of ten features) an epoch takes some two or three times as
 * long as in the given order, and in a {@link permutation} of the rows some ten times.
 *
 * What it costs: rows of a block are always neighbours, so the same ones meet in a batch in every epoch. With
 * rows that are themselves in random order, a batch is as good a sample as any. With sorted rows it is not:
 * the variance of the gradient of a batch of B rows of one block is about 1 + (B − 1)ρ times as large, ρ being
 * the correlation of two rows' gradients in a block (the design effect of Kish, 1965). Put such rows in
 * random order once, or use {@link permutation}.
 *
 * @param count - n, from 1 to 2³² − 1.
 * @param block - Numbers to the block; 1 is {@link permutation}.
 * @param seed - A whole number from 0 to 2⁵³ − 1.
 * @param epoch - How many times the examples have been seen before, zero-based.
 * @throws DescentError if one of them is out of range.
 *
 * @example
 * ```ts
 * import { blockPermutation } from "@descent/data";
 *
 * console.log(blockPermutation(7, 3, 42, 0).join(" ")); // 3 4 5 6 0 1 2
 * console.log(blockPermutation(7, 3, 42, 1).join(" ")); // 6 3 4 5 0 1 2
 * ```
 */
export function blockPermutation(
  count: number,
  block: number,
  seed: number,
  epoch = 0,
): Uint32Array {
  const call = "blockPermutation";
  checkCount(call, "count", count);
  check(count < 2 ** 32, call, "count", "must be below 2 ** 32", count);
  checkCount(call, "block", block);
  checkCount(call, "seed", seed, 0);
  checkCount(call, "epoch", epoch, 0);
  const order = new Uint32Array(count);
  let place = 0;
  for (const k of permutation(Math.ceil(count / block), seed, epoch)) {
    const end = Math.min((k + 1) * block, count);
    for (let i = k * block; i < end; i++) order[place++] = i;
  }
  return order;
}
