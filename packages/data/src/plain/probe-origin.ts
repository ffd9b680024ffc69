import type { EngineData } from "@descent/core";

/** Rows that are looked at, at most. */
const most = 1024;

/**
 * Where about the middle of the examples is, d + 1 numbers with the target's first: the means of up to
 * 1024 rows, spread evenly over all. As the `origin` of engine data it takes a common offset off, which
 * would cost digits.
 *
 * Rows with entries that are no finite numbers are left for the engine to name.
 *
 * @param data - Examples; an origin that they have already makes no difference.
 *
 * @example
 * ```ts
 * import { matrix, probeOrigin } from "@descent/data";
 *
 * const data = { x: matrix([1e9 + 1, 1e9 + 2, 1e9 + 3]), y: new Float64Array([5, 6, 7]) };
 * console.log(Array.from(probeOrigin(data))); // [ 6, 1000000002 ]
 * ```
 */
export function probeOrigin({ x, y }: EngineData): Float64Array {
  const { rows, columns, values } = x;
  const means = new Float64Array(columns + 1);
  const seen = new Float64Array(columns + 1);
  const include = (j: number, entry: number): void => {
    if (!Number.isFinite(entry)) return;
    seen[j] = Number(seen[j]) + 1;
    // Halves, as the distance between two numbers may be larger than the largest.
    const half = (entry / 2 - Number(means[j]) / 2) / seen[j];
    means[j] = Number(means[j]) + half + half;
  };
  const stride = Math.ceil(rows / most);
  for (let i = 0; i < rows; i += stride) {
    include(0, Number(y[i]));
    for (let j = 0; j < columns; j++) include(j + 1, Number(values[i * columns + j]));
  }
  return means;
}
