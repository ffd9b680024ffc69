import { column, row, type Matrix } from "@descent/data";
import { largestSingularValue } from "./largest-singular-value.js";

/**
 * The largest eigenvalue of (1/N) ZᵀZ for a table Z of N rows: times the curvature of the loss, this is
 * the largest curvature of the mean loss.
 */
export function curvatureOf(table: Matrix): number {
  const { rows, columns } = table;
  const vectors = Array.from({ length: Math.min(rows, columns) }, (_, k) =>
    columns > rows ? row(table, k) : column(table, k),
  );
  return largestSingularValue(vectors) ** 2 / rows;
}

/** The largest ‖z‖² of a row: no batch has a larger curvature. */
export function largestSquare({ columns, values }: Matrix): number {
  let largest = 0;
  let square = 0;
  values.forEach((z, at) => {
    square = (at % columns === 0 ? 0 : square) + z * z;
    largest = Math.max(largest, square);
  });
  return largest;
}
