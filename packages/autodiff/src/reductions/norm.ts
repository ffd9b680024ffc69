import { div } from "../arithmetic/div.js";
import { comparable } from "../condition.js";
import type { Scalar } from "../operand.js";
import { abs } from "../piecewise/abs.js";
import { lengthScale } from "../power/length-scale.js";
import { sqrt } from "../power/sqrt.js";
import { squareIn } from "../power/square-in.js";
import { checkRows, sum } from "./sum.js";

/**
 * The Euclidean length √(Σ terms[i]²) of a vector, or of the vector of a term for each row, without
 * overflow on the way; 0 if there are none. Slopes terms[i]/length; all 0 where the length is 0,
 * the shortest subgradient there.
 *
 * The square of the length is `sum(terms, square)`, which is smooth everywhere.
 *
 * Throws a DescentError if the rows are no array, or if a term is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { gradient, norm } from "@descent/autodiff";
 *
 * console.log(norm([3, 4])); // 5
 * console.log(gradient((...theta) => norm(theta))([3, 4])); // [ 0.6000000000000001, 0.8 ]
 * console.log(gradient((...theta) => norm(theta))([0, 0])); // [ 0, 0 ]
 * ```
 */
export function norm(terms: ArrayLike<number>): number;
export function norm(terms: ArrayLike<Scalar>): Scalar;
export function norm<Row>(rows: ArrayLike<Row>, term: (row: Row, index: number) => number): number;
export function norm<Row>(rows: ArrayLike<Row>, term: (row: Row, index: number) => Scalar): Scalar;
export function norm(
  rows: ArrayLike<Scalar>,
  term: (row: Scalar, index: number) => Scalar = (row) => row,
): Scalar {
  checkRows("norm", "rows", rows);
  const terms = Array.from(rows, term);
  // The size only guards the squares, so it is found without derivatives.
  const size = sum(rows, (_row, i) => comparable(abs(terms[i] as Scalar)));
  const root = sqrt(sum(rows, (_row, i) => squareIn(terms[i] as Scalar, size)));
  const scale = lengthScale(size);
  return scale === 1 ? root : div(root, scale);
}
