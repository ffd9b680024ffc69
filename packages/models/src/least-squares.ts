import { check, checkOptions, type Vector } from "@descent/core";
import { column, type MatrixSource } from "@descent/data";
import { designOf, readData, type Design, type Prepared } from "./design.js";
import { triangle, type Triangle } from "./householder.js";
import { lazy } from "./lazy.js";
import { singularValues } from "./singular-values.js";

/** The exact least-squares line, in raw units. */
export interface LeastSquares {
  readonly intercept: number;
  /** One for each column; 0 for a dependent one. */
  readonly coefficients: Vector;
  /** Number of independent columns, the ones of an intercept among them. */
  readonly rank: number;
  /** The numbers of the columns that are combinations of the others, to rounding. */
  readonly dependent: readonly number[];
  /**
   * κ, the largest singular value over the smallest, of the standardised columns with the ones of
   * the intercept; `null` (infinite) if a column is dependent. Computed when first read.
   */
  readonly conditionNumber: number | null;
}

/**
 * The line of least squares, exactly: the minimiser of Σ (intercept + Σⱼ cⱼ xᵢⱼ − yᵢ)², by
 * Householder's QR of the standardised columns, with pivoting (Businger and Golub, 1965). No descent:
 * the referee that descent is compared with.
 *
 * The columns are taken about their means first, so that a large offset costs no digits. If columns
 * depend on one another there are infinitely many such lines; this is one in which the columns
 * named in `dependent` have coefficient 0.
 *
 * @param x - N rows of d numbers, as `matrix` of `@descent/data` takes them.
 * @param y - N numbers.
 * @param options - `intercept: false` for a line through the origin.
 * @throws DescentError with row and column of an entry that is no finite number; if x and y differ in
 *   length; or if an option is unknown.
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
  options: { readonly intercept?: boolean } = {},
): LeastSquares {
  checkOptions("leastSquares", options, ["intercept"]);
  const { intercept = true } = options;
  const rule = "must be true or false";
  check(typeof intercept === "boolean", "leastSquares", "intercept", rule, intercept);
  return exactOf(designOf(readData("leastSquares", x, y), intercept, "leveled"));
}

/** The least-squares line in raw units, solved in the units of a design; its parameters there too. */
export function exactOf(design: Prepared): LeastSquares & { readonly inDesign: Vector } {
  const solved = triangulate(design);
  const inDesign = substitute(solved);
  const condition = lazy(() => conditionOf(solved));
  return {
    ...design.toRaw(inDesign),
    inDesign,
    rank: solved.rank,
    dependent: solved.order
      .slice(solved.rank)
      .map((j) => j - (design.intercept ? 1 : 0))
      .sort((a, b) => a - b),
    get conditionNumber() {
      return condition();
    },
  };
}

/** κ of a design's columns as they are, with the ones of the intercept. */
export function conditionNumber(design: Design): number | null {
  return conditionOf(triangulate(design));
}

function triangulate({ table, targets, intercept }: Design): Triangle {
  const ones = intercept ? [new Float64Array(table.rows).fill(1)] : [];
  const columns = Array.from({ length: table.columns }, (_, j) => column(table, j));
  return triangle([...ones, ...columns], targets.slice(), ones.length);
}

/** Solves R p = Qᵀy from the last row up; what depends on the others gets 0. */
function substitute({ columns, target, order, rank }: Triangle): Vector {
  const params = new Array<number>(columns.length).fill(0);
  const rest = target.slice(0, rank);
  for (let k = rank - 1; k >= 0; k--) {
    const column = columns[k] ?? rest;
    const param = Number(rest[k]) / Number(column[k]);
    params[Number(order[k])] = param;
    for (let i = 0; i < k; i++) rest[i] = Number(rest[i]) - Number(column[i]) * param;
  }
  return params;
}

function conditionOf({ columns, rank }: Triangle): number | null {
  if (rank < columns.length) return null;
  // R's columns below the diagonal hold nothing of it.
  const values = singularValues(columns.map((column, k) => column.slice(0, rank).fill(0, k + 1)));
  return Number(values[0]) / Number(values[rank - 1]);
}
