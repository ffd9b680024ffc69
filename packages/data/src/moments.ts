import { check, type Vector } from "@descent/core";
import { meanOf } from "./column-spread.js";
import { matrix, type Matrix, type MatrixSource } from "./matrix.js";
import { column } from "./rows-and-columns.js";

/** What least squares needs to know of N examples: their first and second moments. */
export interface Moments {
  /** N. */
  readonly count: number;
  /** x̄: the mean of each column, in its unit. */
  readonly means: Vector;
  /** Σ (x − x̄)(x − x̄)ᵀ, d by d, symmetric: N times the population covariance. */
  readonly crossProducts: Matrix;
}

/** The moments of examples with their targets. */
export interface TargetMoments extends Moments {
  /** ȳ: the mean of the targets. */
  readonly targetMean: number;
  /** Σ (x − x̄)(y − ȳ), for each column. */
  readonly targetProducts: Vector;
  /** Σ (y − ȳ)². */
  readonly targetSquares: number;
}

/**
 * The moments of a table: the count, the means and the cross-products about the means; with targets,
 * also theirs.
 *
 * Two passes, the second over distances from the means (Chan, Golub and LeVeque, 1983): an offset
 * common to a column costs no digits.
 *
 * @param source - N rows of d numbers, as {@link matrix} takes them.
 * @param targets - N numbers, in the same order.
 * @throws DescentError where {@link matrix} does; if the targets are not one column with one for each row; and
 *   if products overflow.
 *
 * @example
 * ```ts
 * import { moments } from "@descent/data";
 *
 * const { count, means, crossProducts, targetProducts } = moments([1, 2, 3], [2, 4, 6]);
 * console.log(count, means, crossProducts.values[0], targetProducts); // 3 [ 2 ] 2 [ 4 ]
 * ```
 */
export function moments(source: MatrixSource): Moments;
export function moments(source: MatrixSource, targets: ArrayLike<number>): TargetMoments;
export function moments(
  source: MatrixSource,
  targets?: ArrayLike<number>,
): Moments | TargetMoments {
  const table = matrix(source, { call: "moments", argument: "source" });
  if (targets === undefined) return withoutTargets(table);
  const last = matrix(targets, { call: "moments", argument: "targets" });
  const rule = `must have ${table.rows} entries`;
  check(last.columns === 1, "moments", "targets", "must be one column", last.columns);
  check(last.rows === table.rows, "moments", "targets", rule, last.rows);
  const { columns: d } = table;
  const joined = withoutTargets(append(table, last));
  const product = (i: number, j: number): number =>
    Number(joined.crossProducts.values[i * (d + 1) + j]);
  const square = Float64Array.from({ length: d * d }, (_, at) =>
    product(Math.floor(at / d), at % d),
  );
  return {
    count: joined.count,
    means: joined.means.slice(0, d),
    crossProducts: { rows: d, columns: d, values: square },
    targetMean: Number(joined.means[d]),
    targetProducts: Array.from({ length: d }, (_, j) => product(j, d)),
    targetSquares: product(d, d),
  };
}

function append({ rows, columns, values }: Matrix, last: Matrix): Matrix {
  const joined = new Float64Array(rows * (columns + 1));
  for (let i = 0; i < rows; i++) {
    joined.set(values.subarray(i * columns, (i + 1) * columns), i * (columns + 1));
    joined[i * (columns + 1) + columns] = Number(last.values[i]);
  }
  return { rows, columns: columns + 1, values: joined };
}

function withoutTargets(table: Matrix): Moments {
  const { rows, columns, values } = table;
  const means = Array.from({ length: columns }, (_, j) => meanOf(column(table, j)));
  const products = new Float64Array(columns * columns);
  const sums = new Float64Array(columns);
  const distances = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const distance = Number(values[i * columns + j]) - Number(means[j]);
      distances[j] = distance;
      sums[j] = Number(sums[j]) + distance;
      for (let k = 0; k <= j; k++) {
        const at = j * columns + k;
        products[at] = Number(products[at]) + distance * Number(distances[k]);
      }
    }
  }
  // The means are rounded; what the distances sum to takes the rounding out again.
  for (let j = 0; j < columns; j++) {
    for (let k = 0; k <= j; k++) {
      const at = j * columns + k;
      const product = Number(products[at]) - (Number(sums[j]) * Number(sums[k])) / rows;
      products[at] = product;
      products[k * columns + j] = product;
    }
  }
  const hint = "Use a larger unit";
  const finite = products.every(Number.isFinite);
  check(finite, "moments", "source", "must have finite products", Infinity, { hint });
  return { count: rows, means, crossProducts: { rows: columns, columns, values: products } };
}
