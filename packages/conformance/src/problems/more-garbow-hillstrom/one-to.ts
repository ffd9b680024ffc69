/** 1, 2, …, n: the numbers that the residuals and the parameters of the paper have. */
export function oneTo(n: number): readonly number[] {
  return Array.from({ length: n }, (_, i) => i + 1);
}
