import type { Work } from "./work.js";

/**
 * L of A = L Lᵀ (Cholesky, 1910), below and on the diagonal, for a symmetric A of ones on the diagonal, k by
 * k numbers row after row. Undefined if a pivot is no more than rounding: then a column is a combination of
 * others, or so near to one that these numbers cannot tell.
 */
export function* factorOf(symmetric: Float64Array, k: number): Work<Float64Array | undefined> {
  const factor = symmetric.slice();
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = factor[i * k + j] as number;
      for (let l = 0; l < j; l++)
        sum -= (factor[i * k + l] as number) * (factor[j * k + l] as number);
      if (i === j && !(sum > k * 2 ** -48)) return undefined;
      factor[i * k + j] = i === j ? Math.sqrt(sum) : sum / (factor[j * k + j] as number);
    }
    yield (i * i) / 2;
  }
  return factor;
}

/** The solution p of L Lᵀ p = b, in place. */
export function solveFactored(factor: Float64Array, b: Float64Array): Float64Array {
  const k = b.length;
  for (let i = 0; i < k; i++) {
    let sum = b[i] as number;
    for (let l = 0; l < i; l++) sum -= (factor[i * k + l] as number) * (b[l] as number);
    b[i] = sum / (factor[i * k + i] as number);
  }
  for (let i = k - 1; i >= 0; i--) {
    const solved = (b[i] as number) / (factor[i * k + i] as number);
    b[i] = solved;
    for (let l = 0; l < i; l++) b[l] = (b[l] as number) - solved * (factor[i * k + l] as number);
  }
  return b;
}

/** A p, for a symmetric A of k by k numbers, in `out`. */
export function multiply(
  symmetric: Float64Array,
  p: Float64Array,
  out: Float64Array,
): Float64Array {
  const k = p.length;
  for (let i = 0; i < k; i++) {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += (symmetric[i * k + j] as number) * (p[j] as number);
    out[i] = sum;
  }
  return out;
}
