import { check, checkCount, checkFinite } from "./check.js";
import type { EngineData, RowRange } from "./engine.js";

/**
 * Throws unless examples are of sizes that fit together, the origin is finite, and the range is of rows
 * that there are; gives the range back. For those who write an {@link EngineData | engine}: every member
 * of one begins with it.
 *
 * @throws DescentError if they do not fit together.
 *
 * @example
 * ```ts
 * import { checkEngineData } from "@descent/core";
 *
 * const x = { rows: 2, columns: 1, values: new Float64Array([1, 2]) };
 * const data = { x, y: new Float64Array([3, 5]) };
 * console.log(checkEngineData("plain", data)); // [ 0, 2 ]
 * ```
 */
export function checkEngineData(call: string, data: EngineData, range?: RowRange): RowRange {
  const { x, y, weights, origin } = data;
  const { rows, columns, values } = x;
  checkCount(call, "x.rows", rows);
  checkCount(call, "x.columns", columns);
  const entries = rows * columns;
  check(values.length === entries, call, "x", `must have ${entries} entries`, values.length);
  const rule = `must have ${rows} entries, one for each row of x`;
  check(y.length === rows, call, "y", rule, y.length);
  check(weights === undefined || weights.length === rows, call, "weights", rule, weights?.length);
  if (origin !== undefined) {
    const numbers = `must have ${columns + 1} entries`;
    check(origin.length === columns + 1, call, "origin", numbers, origin.length);
    for (let j = 0; j <= columns; j++) checkFinite(call, `origin[${j}]`, origin[j]);
  }
  if (range === undefined) return [0, rows];
  const [from, to] = range;
  const within = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to <= rows;
  check(within && from < to, call, "range", `must be of rows from 0 to ${rows}`, range);
  return range;
}

/**
 * Throws for the first row that has an entry which is no finite number, in x, in y or in the weights. For
 * those who write an engine: to be called where what was computed is not finite.
 *
 * @throws DescentError with the row and, in x, the column.
 *
 * @example
 * ```ts
 * import { checkEntries, DescentError } from "@descent/core";
 *
 * const x = { rows: 2, columns: 1, values: new Float64Array([1, NaN]) };
 * try {
 *   checkEntries("fitLinearRegression", { x, y: new Float64Array([3, 5]) }, [0, 2]);
 * } catch (error) {
 *   console.log(error instanceof DescentError && error.message);
 *   // fitLinearRegression(x): must be a finite number, got NaN at row 1, column 0
 * }
 * ```
 */
export function checkEntries(
  call: string,
  { x, y, weights }: EngineData,
  [from, to]: RowRange,
): void {
  const rule = "must be a finite number";
  for (let row = from; row < to; row++) {
    for (let column = 0; column < x.columns; column++) {
      const entry = x.values[row * x.columns + column];
      if (!Number.isFinite(entry)) check(false, call, "x", rule, entry, { row, column });
    }
    if (!Number.isFinite(y[row])) check(false, call, "y", rule, y[row], { row, column: 0 });
    if (weights !== undefined && !Number.isFinite(weights[row]))
      check(false, call, "weights", rule, weights[row], { row });
  }
}
