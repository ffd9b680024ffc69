import { halfSquaredError } from "@descent/losses";
import type { Matrix } from "@descent/data";
import { largestCurvature } from "@descent/optimizers";
import { linearCost } from "./linear-cost.js";

/**
 * The largest eigenvalue of (1/N) ZᵀZ for a table Z of N rows: times the curvature of the loss, this is
 * the largest curvature of the mean loss; times N, it is the square of Z's largest singular value.
 */
export function curvatureOf(table: Matrix, tolerance = 1e-12): number {
  // With targets of zero, the gradient of the mean of half the squared error is (1/N) ZᵀZ v.
  const cost = linearCost({ table, targets: new Float64Array(table.rows) }, halfSquaredError);
  return largestCurvature((v) => cost(v).gradient, table.columns, { tolerance });
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
