/**
 * The i-th of a fixed, evenly spread sequence in [0, 1) (Weyl, 1916: multiples of the golden ratio),
 * for points that are the same in every run and on every machine.
 */
export function spread(i: number): number {
  const x = (i + 1) * 0.6180339887498949;
  return x - Math.floor(x);
}
