import { check, checkOptions, type EngineData } from "@descent/core";
import { matrix, type Matrix, type MatrixSource } from "@descent/data";
import type { Weights } from "../weights.js";

/**
 * The examples as engines read them. What lies in a `Float64Array` stays where it is, and its entries are
 * not looked at: the engine finds those that are no finite numbers as it goes along.
 */
export function engineExamples(
  call: string,
  x: MatrixSource,
  y: MatrixSource,
  weights: Weights | undefined,
): EngineData {
  const features = tableOf(call, "x", x);
  const column = tableOf(call, "y", y);
  const rule = `must be one column of ${features.rows} entries`;
  const ok = column.columns === 1 && column.rows === features.rows;
  check(ok, call, "y", rule, `${column.rows} × ${column.columns}`);
  return {
    x: features,
    y: column.values,
    ...(weights && { weights: rowWeights(call, weights, column) }),
    call,
  };
}

function tableOf(call: string, argument: string, source: MatrixSource): Matrix {
  const given: unknown = source;
  if (given instanceof Float64Array && given.length > 0)
    return { rows: given.length, columns: 1, values: given };
  const { rows, columns, values, width = columns } = Object(given) as Record<string, unknown>;
  if (!(values instanceof Float64Array) || !Number.isSafeInteger(width))
    return matrix(source, { call, argument });
  const size = values.length / Number(width);
  const fits = Number(width) > 0 && size >= 1 && Number.isInteger(size);
  if (!fits || (rows ?? size) !== size) return matrix(source, { call, argument });
  if (rows === undefined) checkOptions(call, given, ["values", "width"]);
  return { rows: size, columns: Number(width), values };
}

/** A weight for each row, 0 for those that are left out, with a mean of 1 over the others. */
function rowWeights(call: string, { rowsOf, examples, perMean }: Weights, y: Matrix): Float64Array {
  rowsOf(y, call);
  const all = new Float64Array(y.rows);
  examples.forEach((row, k) => (all[row] = Number(perMean[k])));
  return all;
}
