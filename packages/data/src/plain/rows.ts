import type { EngineData } from "@descent/core";

/** Rows as the loops read them: flat arrays. */
export interface Rows {
  /** Row after row, d numbers each. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weights: Float64Array | undefined;
  /** o₀ … o_d. */
  readonly origin: Float64Array;
  /** d. */
  readonly columns: number;
  /** Room for the slopes of a block of rows: they stay in the cache between two loops over them. */
  readonly slopes: Float64Array;
}

/** Rows in a block. */
const block = 16;

/** The rows of checked data. */
export function rowsOf({ x, y, weights, origin }: EngineData): Rows {
  const zeros = new Float64Array(x.columns + 1);
  if (origin !== undefined) zeros.set(origin);
  const slopes = new Float64Array(block);
  return { x: x.values, y, weights, origin: zeros, columns: x.columns, slopes };
}

/** Zeros for the rows of a batch that are copied together, and these rows. */
export function gatheredRows({ columns, origin, weights, slopes }: Rows, count: number): Rows {
  return {
    x: new Float64Array(count * columns),
    y: new Float64Array(count),
    weights: weights === undefined ? undefined : new Float64Array(count),
    origin,
    columns,
    slopes,
  };
}

/** Copies the rows of these numbers together, to the beginning of `to`. */
export function gather(from: Rows, numbers: Uint32Array, to: Rows): void {
  const { columns } = from;
  for (let k = 0; k < numbers.length; k++) {
    const row = Number(numbers[k]);
    for (let j = 0; j < columns; j++) to.x[k * columns + j] = Number(from.x[row * columns + j]);
    to.y[k] = Number(from.y[row]);
    if (to.weights !== undefined) to.weights[k] = Number(from.weights?.[row]);
  }
}
