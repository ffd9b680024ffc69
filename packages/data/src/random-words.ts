import { checkCount } from "@descent/core";

/** A source of 32-bit words: each call gives the next one, in [0, 2³²). */
export type Words = () => number;

/** The finaliser of splitmix32: a bijection of the 32-bit words that spreads every bit (Wellons, 2018). */
function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}

/** 2³² over the golden ratio, the step of splitmix's counter (Steele, Lea and Flood, 2014). */
const golden = 0x9e3779b9;

/** A whole number up to 2⁵³ as one 32-bit word; numbers below 2³² stay what they are. */
function fold(count: number): number {
  return mix(Math.floor(count / 2 ** 32)) ^ (count % 2 ** 32);
}

/** The start of the words for a seed, or for one epoch of a seed. */
export function seedOf(call: string, seed: number, epoch?: number): number {
  checkCount(call, "seed", seed, 0);
  if (epoch === undefined) return fold(seed);
  checkCount(call, "epoch", epoch, 0);
  return mix(fold(seed) + golden) ^ fold(epoch);
}

/**
 * xoshiro128** (Blackman and Vigna, 2018) from its four words of state, which are not all zero.
 *
 * Nothing but 32-bit integer arithmetic: the same bits on every platform.
 */
export function xoshiro(a: number, b: number, c: number, d: number): Words {
  return () => {
    const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return scrambled >>> 0;
  };
}

/** xoshiro128** with the next four words of splitmix32 as its state. */
export function randomWords(start: number): Words {
  const word = (k: number): number => mix(start + k * golden);
  return xoshiro(word(1), word(2), word(3), word(4));
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
