import { engineFrom, type Engine } from "@descent/core";
import { gather, gatheredRows, rowsOf } from "./rows.js";
import { predictRows } from "./predict.js";
import { productsOfRows } from "./products.js";
import { projectRows } from "./project.js";
import { squaresOfRows } from "./squares.js";

/** Rows whose sums are taken before they are added to those of the others, which keeps the digits. */
const panel = 4096;

/**
 * The loops over examples in plain TypeScript: the engine that everything runs on unless another one is
 * given, and what others are checked against.
 *
 * @throws DescentError from its members, as `Engine` of `@descent/core` says.
 *
 * @example
 * ```ts
 * import { matrix, plain } from "@descent/data";
 *
 * const data = { x: matrix([1, 2, 3]), y: new Float64Array([2, 4, 7]) };
 * // At the line 0 + 2x: residuals 0, 0 and −1.
 * console.log(plain().squares(data, [0, 2])); // { value: 1, sums: [ -1, -3 ] }
 * console.log(plain().descend(data, [0, 2], { rates: 0.1, batch: 3 }).map((t) => t.toFixed(4)));
 * // [ '0.0667', '2.2000' ]
 * ```
 */
export function plain(): Engine {
  return engineFrom("plain", {
    allocate: (rows, columns) => ({
      x: { rows, columns, values: new Float64Array(rows * columns) },
      y: new Float64Array(rows),
    }),
    squares: (data, params, sums, from, to) => {
      const rows = rowsOf(data);
      let value = 0;
      inPanels(from, to, sums, (start, end, part) => {
        value += squaresOfRows(rows, params, part, start, end);
      });
      return value;
    },
    predict: (data, params, out, from, to) => predictRows(rowsOf(data), params, out, from, to),
    project: (data, slopes, sums, from, to) => {
      const rows = rowsOf(data);
      inPanels(from, to, sums, (start, end, part) => {
        projectRows(rows, slopes.subarray(start - from), part, start, end);
      });
    },
    products: (data, out, from, to) => {
      const rows = rowsOf(data);
      inPanels(from, to, out, (start, end, part) => {
        productsOfRows(rows, part, start, end);
      });
    },
    descend: (data, params, { rates, batch, order, intercept }) => {
      const rows = rowsOf(data);
      const copied = order === undefined ? undefined : gatheredRows(rows, batch);
      const length = order?.length ?? data.x.rows;
      const sums = new Float64Array(params.length);
      rates.forEach((rate, k) => {
        const from = k * batch;
        const to = Math.min(from + batch, length);
        sums.fill(0);
        if (order === undefined || copied === undefined) {
          squaresOfRows(rows, params, sums, from, to);
        } else {
          gather(rows, order.subarray(from, to), copied);
          squaresOfRows(copied, params, sums, 0, to - from);
        }
        const scale = (2 * rate) / (to - from);
        for (let j = intercept ? 0 : 1; j < sums.length; j++)
          params[j] = (params[j] as number) - scale * (sums[j] as number);
      });
    },
  });
}

/** Adds the sums of one panel of rows after the other to `sums`. */
function inPanels(
  from: number,
  to: number,
  sums: Float64Array,
  add: (start: number, end: number, part: Float64Array) => void,
): void {
  const part = new Float64Array(sums.length);
  for (let start = from; start < to; start += panel) {
    part.fill(0);
    add(start, Math.min(start + panel, to), part);
    for (let j = 0; j < sums.length; j++) sums[j] = (sums[j] as number) + (part[j] as number);
  }
}
