/** a + b, rounded, and what rounding took off it (Knuth, 1969). Zeros are positive, as in JSON. */
export function twoSum(a: number, b: number): readonly [sum: number, rest: number] {
  const sum = a + b;
  const part = sum - a;
  return [sum + 0, a - (sum - part) + (b - part) + 0];
}
