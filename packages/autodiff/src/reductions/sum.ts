import { check } from "@descent/core";
import { add } from "../arithmetic/add.js";
import { isScalar, type Operand, type Scalar } from "../operand.js";

/**
 * The sum of the terms, Σ terms[i], or of one term for each row, Σ term(rows[i], i), from left to
 * right; 0 if there are none.
 *
 * Throws a DescentError if the rows are no array, or if a term is neither a number nor an operand.
 *
 * @example
 * ```ts
 * import { gradient, square, sub, sum } from "@descent/autodiff";
 *
 * console.log(sum([1, 2, 3])); // 6
 * const squares = (centre: number) => sum([1, 2, 6], (x) => square(sub(x, centre)));
 * console.log(squares(3)); // 14
 * console.log(gradient((...theta) => sum(theta, square))([1, 2])); // [ 2, 4 ]
 * ```
 */
export function sum(terms: ArrayLike<number>): number;
export function sum(terms: ArrayLike<Scalar>): Scalar;
export function sum<Row>(rows: ArrayLike<Row>, term: (row: Row, index: number) => number): number;
export function sum<Row>(rows: ArrayLike<Row>, term: (row: Row, index: number) => Scalar): Scalar;
export function sum(
  rows: ArrayLike<Scalar>,
  term: (row: Scalar, index: number) => Scalar = (row) => row,
): Scalar {
  checkRows("sum", "rows", rows);
  const terms = Array.from(rows, term);
  return highest(terms)?.sum?.(terms, rows) ?? terms.reduce((total, next) => add(total, next), 0);
}

/** The operand of the highest level among the terms, if any is an operand. */
function highest(terms: readonly Scalar[]): Operand | undefined {
  let top: Operand | undefined;
  for (const term of terms) {
    if (typeof term !== "number" && isScalar(term) && term.level > (top?.level ?? 0)) top = term;
  }
  return top;
}

/** Throws unless `rows` is an array, plain or typed. */
export function checkRows(call: string, argument: string, rows: unknown): void {
  const ok = Array.isArray(rows) || ArrayBuffer.isView(rows);
  check(ok, call, argument, "must be an array", rows);
}
