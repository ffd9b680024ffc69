import { largestSingularValue } from "./largest-singular-value.js";

/** √((1/N) Σ x²): the length of a list, which is its singular value as a column, by its numbers. */
export function rootMeanSquare(entries: Float64Array): number {
  return largestSingularValue([entries]) / Math.sqrt(entries.length);
}
