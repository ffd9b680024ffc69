import type { Rows } from "./rows.js";

/** Rows of so many columns are read one by one, so that memory is asked for one number after the other. */
const wide = 32;

/**
 * out[i − from] = θ₀ + Σⱼ θⱼ (xᵢⱼ − oⱼ): four rows at a time, which take turns in the pipeline. Gives the sum of
 * 0 times each, which is NaN if one is no finite number.
 */
export function predictRows(
  { x, origin, columns }: Rows,
  params: Float64Array,
  out: Float64Array,
  from: number,
  to: number,
): number {
  const bias = Number(params[0]);
  let row = from;
  let at = from * columns;
  let nothing = 0;
  for (; columns < wide && row + 4 <= to; row += 4, at += 4 * columns) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let j = 0; j < columns; j++) {
      const theta = params[j + 1] as number;
      const o = origin[j + 1] as number;
      s0 += theta * ((x[at + j] as number) - o);
      s1 += theta * ((x[at + columns + j] as number) - o);
      s2 += theta * ((x[at + 2 * columns + j] as number) - o);
      s3 += theta * ((x[at + 3 * columns + j] as number) - o);
    }
    out[row - from] = bias + s0;
    out[row - from + 1] = bias + s1;
    out[row - from + 2] = bias + s2;
    out[row - from + 3] = bias + s3;
    nothing += 0 * (bias + s0) + 0 * (bias + s1) + 0 * (bias + s2) + 0 * (bias + s3);
  }
  for (; row < to; row++, at += columns) {
    let s0 = 0;
    let s1 = 0;
    let j = 0;
    for (; j + 2 <= columns; j += 2) {
      s0 += (params[j + 1] as number) * ((x[at + j] as number) - (origin[j + 1] as number));
      s1 += (params[j + 2] as number) * ((x[at + j + 1] as number) - (origin[j + 2] as number));
    }
    if (j < columns)
      s0 += (params[j + 1] as number) * ((x[at + j] as number) - (origin[j + 1] as number));
    out[row - from] = bias + (s0 + s1);
    nothing += 0 * (bias + (s0 + s1));
  }
  return nothing;
}
