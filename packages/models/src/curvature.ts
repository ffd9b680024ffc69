import { halfSquaredError } from "@descent/losses";
import { largestCurvature } from "@descent/optimizers";
import type { Prepared } from "./design.js";
import { linearCost } from "./linear-cost.js";

/**
 * The largest eigenvalue of (1/N) ZᵀZ, where Z is the table with a column of ones for the intercept:
 * times the curvature of the loss, this is the largest curvature of the mean loss.
 */
export function designCurvature({ table, targets, intercept, start }: Prepared): number {
  // With targets of zero, the gradient of the mean of half the squared error is (1/N) ZᵀZ v.
  const zeros = new Float64Array(targets.length);
  const cost = linearCost({ table, targets: zeros, intercept }, halfSquaredError);
  return largestCurvature((v) => cost(v).gradient, start.length, { tolerance: 1e-6 });
}

/** The largest ‖z‖² of a row, with a 1 for the intercept: no batch has a larger curvature. */
export function largestSquare({ table, intercept }: Prepared): number {
  const { columns, values } = table;
  let largest = 0;
  let square = 0;
  for (let at = 0; at < values.length; at++) {
    if (at % columns === 0) square = intercept ? 1 : 0;
    square += Number(values[at]) ** 2;
    largest = Math.max(largest, square);
  }
  return largest;
}
