import type { Rows } from "./rows.js";

/** sums[0] += Σᵢ sᵢ and sums[j] += Σᵢ sᵢ (xᵢⱼ − oⱼ), for the slopes s[i − from]: the transpose of `predictRows`. */
export function projectRows(
  { x, origin, columns }: Rows,
  slopes: Float64Array,
  sums: Float64Array,
  from: number,
  to: number,
): void {
  let total = Number(sums[0]);
  let row = from;
  let at = from * columns;
  for (; row + 4 <= to; row += 4, at += 4 * columns) {
    const a0 = slopes[row - from] as number;
    const a1 = slopes[row - from + 1] as number;
    const a2 = slopes[row - from + 2] as number;
    const a3 = slopes[row - from + 3] as number;
    total += a0 + a1 + (a2 + a3);
    for (let j = 0; j < columns; j++) {
      const o = origin[j + 1] as number;
      const first = a0 * ((x[at + j] as number) - o) + a1 * ((x[at + columns + j] as number) - o);
      const second =
        a2 * ((x[at + 2 * columns + j] as number) - o) +
        a3 * ((x[at + 3 * columns + j] as number) - o);
      sums[j + 1] = (sums[j + 1] as number) + (first + second);
    }
  }
  for (; row < to; row++, at += columns) {
    const a = slopes[row - from] as number;
    total += a;
    for (let j = 0; j < columns; j++) {
      const distance = (x[at + j] as number) - (origin[j + 1] as number);
      sums[j + 1] = (sums[j + 1] as number) + a * distance;
    }
  }
  sums[0] = total;
}
