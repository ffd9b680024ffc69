import { checkBoolean, checkOptions, type Vector } from "@descent/core";
import { column, type MatrixSource } from "@descent/data";
import { designOf, readData, unweighted, type Data, type Prepared } from "./design.js";
import { solve, triangle, type Row } from "./gram-schmidt.js";
import { largestSingularValue } from "./largest-singular-value.js";
import { checkWeights, type Weights } from "./weights.js";

/** The exact least-squares line, in raw units. */
export interface LeastSquares {
  /** In the unit of the targets; 0 for a line through the origin. */
  readonly intercept: number;
  /** One for each column; 0 for a dependent one. */
  readonly coefficients: Vector;
  /** Number of independent columns, the ones of an intercept among them. */
  readonly rank: number;
  /** The numbers of the columns that are combinations of the others, to rounding. */
  readonly dependent: readonly number[];
  /**
   * κ, the largest singular value over the smallest, of the standardised columns with the ones of
   * the intercept; `null` (infinite) if a column is dependent. Computed when read.
   */
  readonly conditionNumber: number | null;
}

/**
 * The line of least squares, exactly: the minimiser of Σ wᵢ (intercept + Σⱼ cⱼ xᵢⱼ − yᵢ)², by
 * QR of the standardised columns, with pivoting (Björck, 1967; Businger and Golub, 1965). No descent:
 * the referee that descent is compared with.
 *
 * The columns are taken about their means first, so that a large offset costs no digits. If columns
 * depend on one another there are infinitely many such lines; this is one in which the columns
 * named in `dependent` have coefficient 0.
 *
 * @param x - N rows of d numbers, as `matrix` of `@descent/data` takes them.
 * @param y - N numbers.
 * @param options - `intercept: false` for a line through the origin; `weights`, by `precisionWeights` or
 *   `frequencyWeights`, all the same unless given.
 * @throws DescentError with row and column of an entry that is no finite number; if x, y and weights differ
 *   in length; or if an option is unknown.
 *
 * @example
 * ```ts
 * import { leastSquares } from "@descent/models";
 *
 * const { intercept, coefficients, rank } = leastSquares([0, 1, 2, 3], [1, 3, 5, 7]);
 * console.log(intercept.toFixed(6), coefficients[0]?.toFixed(6), rank); // 1.000000 2.000000 2
 * ```
 */
export function leastSquares(
  x: MatrixSource,
  y: MatrixSource,
  options: { readonly intercept?: boolean; readonly weights?: Weights } = {},
): LeastSquares {
  const call = "leastSquares";
  checkOptions(call, options, ["intercept", "weights"]);
  const { intercept = true, weights } = options;
  checkBoolean(call, "intercept", intercept);
  checkWeights(call, weights);
  return exactOf(readData(call, x, y, { intercept, ...(weights && { weights }) })).line;
}

/** The exact line, and what it predicts for the examples. */
export interface Exact {
  readonly line: LeastSquares;
  readonly fitted: Vector;
  /** The line in standard units. */
  readonly params: Vector;
}

/**
 * Solves for the line of least squares, in standardised columns and targets about their mean; or in
 * the units of another design of the data, which the condition number then is of.
 */
export function exactOf(data: Data, design: Prepared = designOf(data, "leveled")): Exact {
  const { table, targets, offsets } = unweighted(design);
  const columns = Array.from({ length: table.columns }, (_, j) => column(table, j));
  const rows = triangle(columns, targets.slice(), offsets);
  const params = solve(rows, table.columns, ({ target }) => target);
  const first = data.intercept ? 1 : 0;
  const independent = rows.map(({ pivot }) => pivot - first);
  return {
    line: {
      ...design.toRaw(params),
      rank: rows.length,
      dependent: [...params.keys()].map((j) => j - first).filter((j) => !independent.includes(j)),
      get conditionNumber() {
        return conditionOf(table.columns, rows);
      },
    },
    fitted: design.predict(params, data.features),
    params,
  };
}

/** σmax(R) σmax(R⁻¹): κ of Z = QR, if it has so many columns that are independent. */
export function conditionOf(columns: number, rows: readonly Row[]): number | null {
  if (rows.length < columns) return null;
  const inverse = rows.map((unit) => solve(rows, columns, (row) => (row === unit ? 1 : 0)));
  const largest = (vectors: readonly Vector[]): number =>
    largestSingularValue(vectors.map((vector) => Float64Array.from(vector)));
  const condition = largest(rows.map(({ entries }) => entries)) * largest(inverse);
  return condition < Infinity ? condition : null;
}
