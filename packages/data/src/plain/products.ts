import type { Rows } from "./rows.js";

/** Rows that are multiplied out together, so that each sum is read and written a quarter as often. */
const block = 4;

/** Adds Σᵢ wᵢ zᵢ zᵢᵀ, z = (1, u, v), to the lower triangle of `out`. */
export function productsOfRows(rows: Rows, out: Float64Array, from: number, to: number): void {
  if (rows.columns === 1) {
    productsOfColumn(rows, out, from, to);
    return;
  }
  const width = rows.columns + 2;
  const z = new Float64Array(block * width);
  for (let row = from; row < to; row += block) {
    const end = Math.min(row + block, to);
    // Rows beyond the last are zeros.
    z.fill(0);
    for (let i = row; i < end; i++) writeRow(rows, i, z, (i - row) * width);
    const weight = (k: number): number =>
      rows.weights === undefined ? 1 : (rows.weights[Math.min(row + k, end - 1)] as number);
    const [w0, w1, w2, w3] = [weight(0), weight(1), weight(2), weight(3)];
    for (let j = 0; j < width; j++) {
      const a0 = w0 * (z[j] as number);
      const a1 = w1 * (z[width + j] as number);
      const a2 = w2 * (z[2 * width + j] as number);
      const a3 = w3 * (z[3 * width + j] as number);
      const line = j * width;
      for (let k = 0; k <= j; k++) {
        const first = a0 * (z[k] as number) + a1 * (z[width + k] as number);
        const second = a2 * (z[2 * width + k] as number) + a3 * (z[3 * width + k] as number);
        out[line + k] = (out[line + k] as number) + (first + second);
      }
    }
  }
}

/** z of one row. */
function writeRow({ x, y, origin, columns }: Rows, row: number, z: Float64Array, at: number): void {
  z[at] = 1;
  for (let j = 0; j < columns; j++)
    z[at + 1 + j] = (x[row * columns + j] as number) - (origin[j + 1] as number);
  z[at + 1 + columns] = (y[row] as number) - (origin[0] as number);
}

/** The same for one column, with all sums at hand. */
function productsOfColumn(
  { x, y, weights, origin }: Rows,
  out: Float64Array,
  from: number,
  to: number,
): void {
  const [level = 0, o = 0] = origin;
  let [w1, wu, uu, wv, uv, vv] = [0, 0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const u = (x[i] as number) - o;
    const v = (y[i] as number) - level;
    const w = weights === undefined ? 1 : (weights[i] as number);
    w1 += w;
    wu += w * u;
    uu += w * u * u;
    wv += w * v;
    uv += w * u * v;
    vv += w * v * v;
  }
  // 1 | u, uu | v, uv, vv
  const sums = [w1, 0, 0, wu, uu, 0, wv, uv, vv];
  for (let at = 0; at < sums.length; at++) out[at] = (out[at] as number) + (sums[at] as number);
}
