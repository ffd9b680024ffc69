import type { Engine, EngineData } from "@descent/core";
import { probeOrigin, seededRandom } from "@descent/data";
import { standardMoments, type StandardMoments } from "./standard-moments.js";
import type { Work } from "./work.js";

/** Numbers that are copied together at a time. */
const chunk = 2 ** 18;

/** How many rows a sketch is of: a twentieth, but enough for the columns. All, if that is not many fewer. */
export function sketchRows(rows: number, columns: number): number {
  const wanted = Math.max(Math.ceil(rows / 20), 50 * (columns + 2));
  return wanted > rows / 2 ? rows : wanted;
}

/**
 * The rate at which descent that is preconditioned by so many rows goes fastest. With s² = k/size, the
 * eigenvalues of what is left to precondition are about 1/(1 + s)² to 1/(1 − s)² (Marchenko and Pastur, 1967):
 * this is one over their middle.
 */
export function sketchRate(size: number, columns: number): number {
  const square = columns / size;
  return (1 - square) ** 2 / (1 + square);
}

/** The moments of so many rows: one at random out of each of as many equal parts of the table. */
export function* sketchOf(
  engine: Engine,
  data: EngineData,
  intercept: boolean,
  size: number,
): Work<StandardMoments> {
  const { columns, rows } = data.x;
  const random = seededRandom(0);
  const origin = intercept ? probeOrigin(data) : new Float64Array(columns + 1);
  const sums = new Float64Array((columns + 2) ** 2);
  const most = Math.max(1, Math.min(size, Math.floor(chunk / columns)));
  for (let from = 0; from < size; from += most) {
    const count = Math.min(most, size - from);
    const part = gathered(data, count, (k) => Math.floor(((from + k + random()) * rows) / size));
    const products = engine.products({ ...part, origin });
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (products[i] as number);
    yield count * columns * columns;
  }
  return standardMoments(sums, origin, intercept);
}

/** A copy of some rows. */
function gathered(
  { x, y, weights, call }: EngineData,
  count: number,
  rowOf: (k: number) => number,
): EngineData {
  const { columns } = x;
  const values = new Float64Array(count * columns);
  const targets = new Float64Array(count);
  const kept = weights && new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const row = rowOf(k);
    for (let j = 0; j < columns; j++)
      values[k * columns + j] = x.values[row * columns + j] as number;
    targets[k] = y[row] as number;
    if (kept) kept[k] = weights[row] as number;
  }
  return {
    x: { rows: count, columns, values },
    y: targets,
    ...(kept && { weights: kept }),
    ...(call === undefined ? {} : { call }),
  };
}
