import { check, checkCount, checkFinite, checkOptions } from "@descent/core";
import { matrix, type Matrix, type MatrixSource } from "../matrix.js";
import type { Line } from "../standardize.js";
import { legendreAt } from "./legendre.js";
import { powersOf, type Powers } from "./powers-of.js";

/** How {@link legendreFeatures} makes its columns. */
export interface LegendreOptions {
  /** The highest power, from 1. */
  readonly degree: number;
  /**
   * [a, b], a < b, the interval that is mapped onto [−1, 1]; from the smallest value to the largest
   * unless given. Give it to keep the columns of an earlier fit.
   */
  readonly domain?: readonly [from: number, to: number];
  /** What the feature is called; `x` unless given. */
  readonly name?: string;
}

/** What {@link legendreFeatures} returns. */
export interface LegendreFeatures {
  /** P₁(t), …, P_degree(t): a column for each, a row for each value. */
  readonly matrix: Matrix;
  /** What the columns are called: `P1(x)`, `P2(x)`, … */
  readonly names: readonly string[];
  /** The interval that is mapped onto [−1, 1]. */
  readonly domain: readonly [from: number, to: number];
  /** The columns of other values, on the same domain, to predict with. */
  readonly encode: (values: MatrixSource) => Matrix;
  /** A line in these columns as a polynomial in powers of x, and what is lost by that. */
  readonly toPowers: (line: Line) => Powers;
}

/**
 * The powers of one feature up to a degree, as columns that do not resemble each other: the
 * polynomials of Legendre (1785) in t = (2x − a − b)/(b − a), which is in [−1, 1] for x in [a, b].
 *
 * They span what 1, x, x², … span, so a fit has the same predictions. But x⁴ and x⁵ are nearly in
 * proportion on most data, and the condition number of their columns grows without bound in the
 * degree and in the offset of x; these columns are orthogonal where values are spread evenly over the
 * domain, and near enough on most others. Descent takes few steps on them, and digits are kept.
 *
 * @param values - N values of one feature.
 * @param options - See {@link LegendreOptions}.
 * @throws DescentError where {@link matrix} does; if there is more than one column; if the degree is no
 *   whole number from 1, the domain is empty (all values are the same, and none is given) or so wide
 *   that its length is no number, or an option is unknown.
 *
 * @example
 * ```ts
 * import { legendreFeatures, toRows } from "@descent/data";
 *
 * const { matrix, names, domain, toPowers } = legendreFeatures([0, 5, 10], { degree: 2 });
 * console.log(names, domain); // [ 'P1(x)', 'P2(x)' ] [ 0, 10 ]
 * console.log(toRows(matrix)[1]); // [ 0, -0.5 ]
 * // 1 + P2(t), t = x/5 − 1, is 1.5 (x/5 − 1)² + 0.5:
 * const { coefficients } = toPowers({ intercept: 1, coefficients: [0, 1] });
 * console.log(coefficients.map((c) => c.toFixed(2))); // [ '2.00', '-0.60', '0.06' ]
 * ```
 */
export function legendreFeatures(values: MatrixSource, options: LegendreOptions): LegendreFeatures {
  const call = "legendreFeatures";
  checkOptions(call, options, ["degree", "domain", "name"]);
  const { degree, name = "x" } = options;
  checkCount(call, "degree", degree);
  check(typeof name === "string", call, "name", "must be a string", name);
  const source = oneColumn(call, values);
  const domain = checkDomain(call, options.domain ?? rangeOf(source.values));
  return {
    matrix: columnsOf(call, source, domain, degree),
    names: Array.from({ length: degree }, (_, k) => `P${k + 1}(${name})`),
    domain,
    encode: (others) => columnsOf("encode", oneColumn("encode", others), domain, degree),
    toPowers: (line) => powersOf(line, domain, degree),
  };
}

function oneColumn(call: string, values: MatrixSource): Matrix {
  const source = matrix(values, { call, argument: "values" });
  check(source.columns === 1, call, "values", "must be one column", source.columns);
  return source;
}

function rangeOf(values: Float64Array): readonly [number, number] {
  return [
    values.reduce((least, value) => Math.min(least, value)),
    values.reduce((most, value) => Math.max(most, value)),
  ];
}

function checkDomain(
  call: string,
  domain: readonly [from: number, to: number],
): readonly [number, number] {
  const isPair = Array.isArray(domain) && (domain as readonly number[]).length === 2;
  check(isPair, call, "domain", "must be two numbers", domain);
  const [from, to] = domain;
  checkFinite(call, "domain[0]", from);
  checkFinite(call, "domain[1]", to);
  const hint = "Values that are all the same have no powers to tell apart";
  check(from < to, call, "domain", "must end above its beginning", to, { hint });
  check(to - from < Infinity, call, "domain", "must have a length that is finite", to - from);
  return [from, to];
}

function columnsOf(
  call: string,
  { rows, values }: Matrix,
  domain: readonly [number, number],
  degree: number,
): Matrix {
  const made = new Float64Array(rows * degree);
  values.forEach((x, row) => {
    made.set(legendreAt(inUnits(x, domain), degree).slice(1), row * degree);
  });
  // Far outside the domain a polynomial may overflow.
  return matrix({ values: made, width: degree }, { call, argument: "values" });
}

/** t of x. Distances from both ends keep what digits x has, however far the domain lies from 0. */
function inUnits(x: number, [from, to]: readonly [number, number]): number {
  return (x - from - (to - x)) / (to - from);
}
