/**
 * f′(x) by the central five-point formula, whose error is h⁴ f⁗′ / 30 (Abramowitz and Stegun, 1964,
 * 25.3.6). `scale` is the distance over which f changes much; max(1, |x|) if absent.
 */
export function centralDifference(f: (x: number) => number, x: number, scale?: number): number {
  const h = stepAt(x, scale);
  return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
}

/** The step h of {@link centralDifference}: a power of two, so that x ± h loses little or nothing. */
export function stepAt(x: number, scale: number = Math.max(1, Math.abs(x))): number {
  return 2 ** Math.round(Math.log2(scale)) / 4096;
}

/**
 * Whether two numbers agree to `tolerance`, relative to the larger of them and `scale`; NaN and
 * infinities agree with themselves only.
 */
export function close(a: number, b: number, tolerance: number, scale = 0): boolean {
  if (Object.is(a, b)) return true;
  const apart = Math.abs(a - b);
  return apart < Infinity && apart <= tolerance * Math.max(Math.abs(a), Math.abs(b), scale);
}
