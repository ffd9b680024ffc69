import type { EngineData } from "@descent/core";
import { inRanges, type Work } from "./work.js";

/**
 * The triangle R of A = Q R by Householder's reflections (1958), a panel of rows after the other below the
 * triangle of those before. A's columns are the ones of an intercept, (x − o)/scale and the target less o₀,
 * each row times √w. The columns of R, k numbers each, for k columns of A.
 */
export function* panelTriangle(
  { x, y, weights }: EngineData,
  origin: ArrayLike<number>,
  scales: ArrayLike<number>,
  intercept: boolean,
): Work<Float64Array[]> {
  const first = intercept ? 1 : 0;
  const { columns } = x;
  const k = first + columns + 1;
  const panel = Math.max(4 * k, Math.min(4096, Math.floor(2 ** 18 / k)));
  const table = Array.from({ length: k }, () => new Float64Array(k + panel));
  const put = (column: number, row: number, entry: number): void => {
    (table[column] as Float64Array)[row] = entry;
  };
  for (let start = 0; start < x.rows; start += panel) {
    const rows = Math.min(panel, x.rows - start);
    for (const column of table) column.fill(0, k);
    for (let i = 0; i < rows; i++) {
      const row = start + i;
      const root = weights === undefined ? 1 : Math.sqrt(weights[row] as number);
      if (intercept) put(0, k + i, root);
      for (let j = 0; j < columns; j++) {
        const distance = (x.values[row * columns + j] as number) - Number(origin[j + 1]);
        put(first + j, k + i, (root * distance) / Number(scales[j + 1]));
      }
      put(k - 1, k + i, root * ((y[row] as number) - Number(origin[0])));
    }
    yield* inRanges(k, (k + rows) * k, (from, to) => {
      for (let j = from; j < to; j++) reflect(table, j, k + rows);
    });
  }
  return table.map((column, j) => column.fill(0, j + 1).slice(0, k));
}

/** Takes what is below the diagonal of column j to 0, by a reflection of it and those after it. */
function reflect(table: readonly Float64Array[], j: number, length: number): void {
  const unit = table[j] as Float64Array;
  let squares = 0;
  for (let i = j; i < length; i++) squares += (unit[i] as number) ** 2;
  if (squares === 0) return;
  const norm = Math.sqrt(squares);
  const top = unit[j] as number;
  const corner = top > 0 ? -norm : norm;
  unit[j] = top - corner;
  const factor = 1 / (squares - top * corner);
  for (let c = j + 1; c < table.length; c++) {
    const column = table[c] as Float64Array;
    let along = 0;
    for (let i = j; i < length; i++) along += (unit[i] as number) * (column[i] as number);
    along *= factor;
    for (let i = j; i < length; i++)
      column[i] = (column[i] as number) - along * (unit[i] as number);
  }
  unit.fill(0, j, length);
  unit[j] = corner;
}
