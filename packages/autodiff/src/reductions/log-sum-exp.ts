import { logAddExp } from "../exponential/log-add-exp.js";
import { checkScalar, type Scalar } from "../operand.js";
import { checkRows } from "./sum.js";

/**
 * ln(Σ e^terms[i]), a smooth maximum, or of a term for each row, without overflow; −∞ if there are
 * none. The slopes are the shares e^terms[i]/Σ e^terms[k] (softmax), which sum to 1, also where
 * terms are infinite.
 *
 * Throws a DescentError if the rows are no array, or if a term is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { gradient, logSumExp } from "@descent/autodiff";
 *
 * console.log(logSumExp([1000, 1000])); // 1000.6931471805599
 * console.log(gradient((...theta) => logSumExp(theta))([1000, 1000])); // [ 0.5, 0.5 ]
 * ```
 */
export function logSumExp(terms: ArrayLike<number>): number;
export function logSumExp(terms: ArrayLike<Scalar>): Scalar;
export function logSumExp<Row>(
  rows: ArrayLike<Row>,
  term: (row: Row, index: number) => number,
): number;
export function logSumExp<Row>(
  rows: ArrayLike<Row>,
  term: (row: Row, index: number) => Scalar,
): Scalar;
export function logSumExp(
  rows: ArrayLike<Scalar>,
  term: (row: Scalar, index: number) => Scalar = (row) => row,
): Scalar {
  checkRows("logSumExp", "rows", rows);
  let terms = Array.from(rows, (row, i) => {
    const x = term(row, i);
    checkScalar("logSumExp", `terms[${i}]`, x);
    return x;
  });
  // In pairs, and pairs of pairs: rounding then grows with the number of rounds only.
  while (terms.length > 1) terms = pairs(terms);
  return terms[0] ?? -Infinity;
}

function pairs(terms: readonly Scalar[]): Scalar[] {
  return terms.flatMap((x, i) => {
    const y = terms[i + 1];
    return i % 2 === 1 ? [] : [y === undefined ? x : logAddExp(x, y)];
  });
}
