import { randomWords, seedOf } from "./random-words.js";

/**
 * A seeded generator of uniform random numbers: each call gives the next one, in [0, 1).
 *
 * xoshiro128** (Blackman and Vigna, 2018), seeded by splitmix32; two words of 32 bits make the 53
 * bits of one number, (⌊w₁/2⁵⌋·2²⁶ + ⌊w₂/2⁶⌋)/2⁵³. The period is 2¹²⁸ − 1 words. Integer arithmetic
 * only: the same seed gives the same bits everywhere. Not for cryptography.
 *
 * @param seed - A whole number from 0 to 2⁵³ − 1.
 * @throws DescentError if the seed is none.
 *
 * @example
 * ```ts
 * import { seededRandom } from "@descent/data";
 *
 * const random = seededRandom(42);
 * const again = seededRandom(42);
 * console.log(random() === again(), random() === again()); // true true
 * ```
 */
export function seededRandom(seed: number): () => number {
  const words = randomWords(seedOf("seededRandom", seed));
  return () => {
    const high = words() >>> 5;
    const low = words() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  };
}
