import { check } from "@descent/core";
import { div } from "../arithmetic/div.js";
import type { Scalar } from "../operand.js";
import { checkRows, sum } from "./sum.js";

/**
 * The mean of N terms, (1/N)·Σ terms[i], or of one term for each row, (1/N)·Σ term(rows[i], i).
 *
 * Throws a DescentError if the rows are no array or empty, or if a term is neither a number nor an
 * operand.
 *
 * @example
 * ```ts
 * import { differentiable, mean, mul, square, sub } from "@descent/autodiff";
 *
 * const points = [
 *   { x: 1, y: 2 },
 *   { x: 2, y: 5 },
 * ];
 * const cost = differentiable((slope) => mean(points, ({ x, y }) => square(sub(mul(slope, x), y))));
 * console.log(mean([1, 2, 6])); // 3
 * console.log(cost([2])); // { value: 0.5, gradient: [ -2 ] }
 * ```
 */
export function mean(terms: ArrayLike<number>): number;
export function mean(terms: ArrayLike<Scalar>): Scalar;
export function mean<Row>(rows: ArrayLike<Row>, term: (row: Row, index: number) => number): number;
export function mean<Row>(rows: ArrayLike<Row>, term: (row: Row, index: number) => Scalar): Scalar;
export function mean(
  rows: ArrayLike<Scalar>,
  term: (row: Scalar, index: number) => Scalar = (row) => row,
): Scalar {
  checkRows("mean", "rows", rows);
  check(rows.length > 0, "mean", "rows", "must have at least one entry", rows);
  return div(sum(rows, term), rows.length);
}
