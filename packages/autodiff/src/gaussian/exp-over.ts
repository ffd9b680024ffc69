/** ln 2 in two parts: the first has 32 bits, so that a whole number times it is exact. */
const ln2 = 0.6931471803691238;
const ln2Rest = 1.9082149292705877e-10;

/**
 * e^(high + low)/(divisor + rest), to about one unit in the last place however large `high` is:
 * high + low stands for an exponent, and divisor + rest for a divisor, with more digits than a
 * number holds. `high` has at most 48 bits, `rest` is below the last place of the divisor.
 */
export function expOver(high: number, low: number, divisor: number, rest: number): number {
  if (high < -800) return 0;
  const twos = Math.round((high + low) / Math.LN2);
  const tail = Math.expm1(high - twos * ln2 + (low - twos * ln2Rest));
  const sum = 1 + tail;
  const lost = tail - (sum - 1);
  const quotient = sum / divisor;
  // In two steps, as 2^twos alone may underflow where the product does not.
  const half = Math.trunc(twos / 2);
  return (quotient + (lost - rest * quotient) / divisor) * 2 ** half * 2 ** (twos - half);
}
