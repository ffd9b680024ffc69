import type { Rows } from "./rows.js";
import { predictRows } from "./predict.js";
import { projectRows } from "./project.js";

/** Σ wᵢ rᵢ² of rows, of which the slopes wᵢ rᵢ are projected onto `sums`. */
export function squaresOfRows(
  rows: Rows,
  params: Float64Array,
  sums: Float64Array,
  from: number,
  to: number,
): number {
  if (rows.columns === 1) return squaresOfColumn(rows, params, sums, from, to);
  const { y, weights, slopes } = rows;
  const level = Number(rows.origin[0]);
  let value = 0;
  for (let row = from; row < to; row += slopes.length) {
    const end = Math.min(row + slopes.length, to);
    predictRows(rows, params, slopes, row, end);
    for (let i = row; i < end; i++) {
      const residual = (slopes[i - row] as number) - ((y[i] as number) - level);
      const slope = weights === undefined ? residual : (weights[i] as number) * residual;
      slopes[i - row] = slope;
      value += slope * residual;
    }
    projectRows(rows, slopes, sums, row, end);
  }
  return value;
}

/** The same for one column, where a loop over columns would take longer than what it does. */
function squaresOfColumn(
  { x, y, weights, origin }: Rows,
  params: Float64Array,
  sums: Float64Array,
  from: number,
  to: number,
): number {
  const [level = 0, o = 0] = origin;
  const [bias = 0, theta = 0] = params;
  let value = 0;
  let total = 0;
  let sum = 0;
  for (let i = from; i < to; i++) {
    const distance = (x[i] as number) - o;
    const residual = bias + theta * distance - ((y[i] as number) - level);
    const slope = weights === undefined ? residual : (weights[i] as number) * residual;
    value += slope * residual;
    total += slope;
    sum += slope * distance;
  }
  sums[0] = Number(sums[0]) + total;
  sums[1] = Number(sums[1]) + sum;
  return value;
}
