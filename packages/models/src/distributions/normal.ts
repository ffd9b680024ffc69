import { whereTail } from "./where-tail.js";

/**
 * P(|Z| ≥ |z|) for a normal Z of mean 0 and variance 1: erfc(|z|/√2), by the series of erf (Abramowitz
 * and Stegun, 1964, 7.1.6) or, in the tail, the continued fraction of erfc (7.1.14).
 */
export function normalTwoSided(z: number): number {
  const size = Math.abs(z);
  const density = Math.sqrt(2 / Math.PI) * Math.exp((-size * size) / 2);
  if (size < 2) {
    let term = size;
    let sum = size;
    for (let k = 3; term > sum * 2 ** -54; k += 2) {
      term *= (size * size) / k;
      sum += term;
    }
    return 1 - density * sum;
  }
  // 1/(z + 1/(z + 2/(z + 3/(z + …)))), from far enough in.
  let rest = size;
  for (let k = 400; k > 0; k--) rest = size + k / rest;
  return density / rest;
}

/** The z that |Z| exceeds with probability p, 0 < p < 1. */
export function normalQuantile(p: number): number {
  const density = (z: number): number => Math.sqrt(2 / Math.PI) * Math.exp((-z * z) / 2);
  return whereTail(p, normalTwoSided, density, 1);
}
