import { check, checkCount } from "@descent/core";
import { randomWords, seedOf, type Words } from "./random-words.js";

/**
 * The numbers 0 … n − 1 in random order, each order equally likely: a pure function of the count, the
 * seed and the epoch.
 *
 * The shuffle of Fisher and Yates (1938; Durstenfeld, 1964), with draws that are unbiased by
 * rejection, from the generator of {@link seededRandom}. The epochs of one seed are unrelated.
 *
 * @param count - n, from 1 to 2³² − 1.
 * @param seed - A whole number from 0 to 2⁵³ − 1.
 * @param epoch - How many times the examples have been seen before, zero-based.
 * @throws DescentError if one of them is out of range.
 *
 * @example
 * ```ts
 * import { permutation } from "@descent/data";
 *
 * const order = permutation(1000, 42, 0);
 * console.log(order.length, new Set(order).size); // 1000 1000
 * console.log(String(order) === String(permutation(1000, 42, 0))); // true
 * console.log(String(order) === String(permutation(1000, 42, 1))); // false
 * ```
 */
export function permutation(count: number, seed: number, epoch = 0): Uint32Array {
  checkCount("permutation", "count", count);
  check(count < 2 ** 32, "permutation", "count", "must be below 2 ** 32", count);
  const words = randomWords(seedOf("permutation", seed, epoch));
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  for (let i = count - 1; i > 0; i--) {
    const j = below(i + 1, words);
    const held = Number(order[i]);
    order[i] = Number(order[j]);
    order[j] = held;
  }
  return order;
}

/**
 * A whole number in [0, n), each equally likely: words beyond the last multiple of n are redrawn. A
 * quotient of whole numbers below 2³² never rounds up to the next.
 */
function below(n: number, words: Words): number {
  for (;;) {
    const word = words();
    const start = n * Math.floor(word / n);
    if (start + n <= 2 ** 32) return word - start;
  }
}
