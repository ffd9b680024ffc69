/**
 * The t > 0 where a tail probability, which falls from 1 at 0 to 0, is p: by Newton's method on its
 * logarithm, held between bounds that close in.
 */
export function whereTail(
  p: number,
  tail: (t: number) => number,
  density: (t: number) => number,
  start: number,
): number {
  let low = 0;
  let high = Infinity;
  let t = start;
  for (let k = 0; k < 200; k++) {
    const here = tail(t);
    if (here > p) low = t;
    else high = t;
    const newton = t + (Math.log(here / p) * here) / density(t);
    const inside = newton > low && newton < high;
    const next = inside ? newton : high < Infinity ? (low + high) / 2 : 2 * t;
    if (Math.abs(next - t) <= 2 ** -52 * t) return next;
    t = next;
  }
  return t;
}
