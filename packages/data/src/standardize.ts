import { check, checkBoolean, checkOptions, type Vector } from "@descent/core";
import { meanOf, spreadOf } from "./column-spread.js";
import { matrix, type Matrix, type MatrixSource } from "./matrix.js";
import type { Place } from "./place.js";
import { column } from "./rows-and-columns.js";

/** A linear function of the features: ŷ = intercept + Σⱼ coefficients[j] · xⱼ. */
export interface Line {
  /** ŷ where every feature is 0. */
  readonly intercept: number;
  /** How much ŷ grows with each feature, in the order of the columns. */
  readonly coefficients: Vector;
}

/** What {@link standardize} returns. */
export interface Standardized {
  /** The standardised table, a new one. */
  readonly matrix: Matrix;
  /** The mean of each column, in its unit; 0 where `center` was false. */
  readonly means: Vector;
  /** What each column was divided by, in its unit; 1 for a constant column. */
  readonly scales: Vector;
  /** The numbers of the columns that are constant and so tell nothing. */
  readonly constant: readonly number[];
  /** A line in the standardised features, as the same line in the raw ones. */
  readonly toRaw: (line: Line) => Line;
}

/**
 * Standardises each column: z = (x − mean)/scale, with the population standard deviation
 * √((1/N) Σ (x − mean)²) as scale, so that every column has mean 0 and mean square 1.
 *
 * Gradient descent then needs about as many steps for columns in kilometres as in millimetres. A
 * constant column gets scale 1 (it becomes zeros) and is named in `constant`. Two passes over
 * distances and not over squares of the raw numbers: an offset of 10¹² costs no digits, and no
 * square overflows.
 *
 * @param source - A matrix, or whatever {@link matrix} makes one of; it is not written to.
 * @param options - `center: false` leaves the means in and divides by the root mean square
 *   √((1/N) Σ x²), for lines without an intercept.
 * @param place - What error messages name instead of `standardize(source)`.
 * @throws DescentError where {@link matrix} does, and if a column reaches over so much of the range
 *   of numbers that its spread is infinite.
 *
 * @example
 * ```ts
 * import { standardize } from "@descent/data";
 *
 * const { matrix, means, scales, toRaw } = standardize([150, 160, 170, 180]);
 * console.log(means, scales); // [ 165 ] [ 11.180339887498949 ]
 * console.log(matrix.values[3]); // 1.3416407864998738
 * console.log(toRaw({ intercept: 60, coefficients: [0] })); // { intercept: 60, coefficients: [ 0 ] }
 * ```
 */
export function standardize(
  source: MatrixSource,
  options: { readonly center?: boolean } = {},
  { call, argument }: Place = { call: "standardize", argument: "source" },
): Standardized {
  const raw = matrix(source, { call, argument });
  checkOptions(call, options, ["center"]);
  const { center = true } = options;
  checkBoolean(call, "center", center);
  const columns = Array.from({ length: raw.columns }, (_, j) => column(raw, j));
  const means = columns.map((entries) => (center ? meanOf(entries) : 0));
  const constant: number[] = [];
  const scales = columns.map((entries, column) => {
    const spread = spreadOf(entries, Number(means[column]));
    const rule = "must have columns of finite spread";
    check(Number.isFinite(spread), call, argument, rule, spread, { column });
    if (spread === 0) constant.push(column);
    return spread || 1;
  });
  return {
    matrix: {
      ...raw,
      values: raw.values.map((x, at) => {
        const j = at % raw.columns;
        return (x - Number(means[j])) / Number(scales[j]);
      }),
    },
    means,
    scales,
    constant,
    toRaw: (line) => toRaw(line, means, scales),
  };
}

function toRaw(line: Line, means: Vector, scales: Vector): Line {
  const { length } = line.coefficients;
  const rule = `must have ${scales.length} entries`;
  check(length === scales.length, "toRaw", "coefficients", rule, length);
  const coefficients = line.coefficients.map((slope, j) => slope / Number(scales[j]));
  return {
    intercept: coefficients.reduce(
      (sum, slope, j) => sum - slope * Number(means[j]),
      line.intercept,
    ),
    coefficients,
  };
}
