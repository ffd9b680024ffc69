import { applyBinary } from "../apply.js";
import type { Scalar } from "../operand.js";
import type { BinaryRow } from "../row.js";
import { add } from "../arithmetic/add.js";

/** More than anybody nests; it bounds the work. */
const mostDerivatives = 1000;

export const sincDerivativeRow: BinaryRow = {
  name: "sincDerivative",
  value: (x, k) => {
    if (!Number.isInteger(k) || k < 0 || k > mostDerivatives) return NaN;
    return Math.abs(x) < k + 1 ? series(x, k) : recurrence(x, k);
  },
  slopes: [(x, k) => sincDerivative(x, add(k, 1)), () => 0],
};

/**
 * The kth derivative of sin(x)/x, for a whole number k, and NaN for other k. Derivative by x: the
 * next of them.
 */
export function sincDerivative(x: number, k: number): number;
export function sincDerivative(x: Scalar, k: Scalar): Scalar;
export function sincDerivative(x: Scalar, k: Scalar): Scalar {
  return applyBinary(sincDerivativeRow, x, k);
}

/**
 * Σ (−1)ᵐ·x²ᵐ⁻ᵏ/((2m + 1)·(2m − k)!) over m ≥ k/2: the series of sin(x)/x, differentiated k times.
 */
function series(x: number, k: number): number {
  const odd = k % 2;
  let power = odd === 0 ? 1 : x; // x^(2m − k)/(2m − k)!
  let sign = Math.ceil(k / 2) % 2 === 0 ? 1 : -1;
  let sum = 0;
  for (let n = odd; ; n += 2) {
    const next = sum + (sign * power) / (n + k + 1);
    if (next === sum && n > Math.abs(x)) return sum;
    sum = next;
    sign = -sign;
    power *= (x * x) / ((n + 1) * (n + 2));
  }
}

/**
 * From x·f = sin x, differentiated j times: x·f⁽ʲ⁾ + j·f⁽ʲ⁻¹⁾ is the jth derivative of the sine.
 */
function recurrence(x: number, k: number): number {
  const sine = Math.sin(x);
  const cosine = Math.cos(x);
  const waves = [sine, cosine, -sine, -cosine];
  let f = sine / x;
  for (let j = 1; j <= k; j++) f = ((waves[j % 4] as number) - j * f) / x;
  return f;
}
