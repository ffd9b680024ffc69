import {
  check,
  checkBoolean,
  checkCount,
  checkOptions,
  checkVector,
  type Vector,
} from "@descent/core";
import { meanOf, spreadOf } from "../column-spread.js";
import { matrix, type Matrix, type MatrixSource } from "../matrix.js";
import { column } from "../rows-and-columns.js";
import type { Line } from "../standardize.js";
import { checkTerms, nameOf, sizeOf, termsUpTo, type Term } from "./product-terms.js";
import { productsOf, type Products } from "./products-of.js";

/** Which products {@link productFeatures} makes. All may be left out. */
export interface ProductOptions {
  /** What the features are called; x0, x1, … unless given. */
  readonly names?: readonly string[];
  /** The most factors of a product, from 1; 2 unless given. */
  readonly degree?: number;
  /** Whether a feature is multiplied with itself; true unless given. */
  readonly powers?: boolean;
  /**
   * Just these products, as the exponents of the features: `[1, 1, 0]` is x₀·x₁. With each there must be what
   * is left of it without one factor. Instead of `degree` and `powers`.
   */
  readonly terms?: readonly (readonly number[])[];
  /** Where features are measured from in products; numbers near their means unless given. */
  readonly center?: Vector;
}

/** What {@link productFeatures} returns. */
export interface ProductFeatures {
  /** A column for each product, those of one factor first. */
  readonly matrix: Matrix;
  /** What the columns are called: `height`, `(height − 170) × (age − 40)`, `(age − 40)²`. */
  readonly names: readonly string[];
  /** The exponents of the features in each column. */
  readonly terms: readonly (readonly number[])[];
  /** Where features are measured from in products. */
  readonly center: Vector;
  /** The same columns of other rows, to predict with. */
  readonly encode: (source: MatrixSource) => Matrix;
  /** A line in these columns, written out in products of the features as they are, and what is lost by that. */
  readonly toProducts: (line: Line) => Products;
}

/**
 * Products of features as columns, so that a line in them is a polynomial: each feature as it is, and
 * Π (xⱼ − cⱼ)^eⱼ for two factors and more.
 *
 * The height times the age of grown-ups is nearly a sum of both, as neither comes near 0; measured from
 * their middles it is not, descent takes few steps, and the coefficient of the height is its slope at the
 * middle age. Each centre is the mean, rounded to the place of the first digit of the standard deviation, so
 * that it can be read in a formula; or 0 for a column of zeros and another number, such as one of a category.
 * The predictions are those of the same polynomial however it is written.
 *
 * A power that a feature has too few different values for, such as the square of a column of zeros and ones,
 * is left out: it would be a combination of lower ones. For high powers of one feature take
 * {@link legendreFeatures}.
 *
 * @param source - N rows of d features, as {@link matrix} takes them.
 * @param options - See {@link ProductOptions}.
 * @throws DescentError where {@link matrix} does; if names, centre or terms do not fit the features; if there
 *   would be more than 10 000 columns; if a product overflows, with its row; or an option is unknown.
 *
 * @example
 * ```ts
 * import { productFeatures, toRows } from "@descent/data";
 *
 * const people = [[160, 20], [170, 40], [180, 60]];
 * const { matrix, names, encode, toProducts } = productFeatures(people, {
 *   names: ["height", "age"],
 *   powers: false,
 * });
 * console.log(names); // [ 'height', 'age', '(height − 170) × (age − 40)' ]
 * console.log(toRows(matrix)[0], toRows(encode([[172, 41]]))); // [ 160, 20, 200 ] [ [ 172, 41, 2 ] ]
 * const written = toProducts({ intercept: 0, coefficients: [0, 0, 1] });
 * console.log(written.names, written.coefficients, written.intercept);
 * // [ 'height', 'age', 'height × age' ] [ -40, -170, 1 ] 6800
 * ```
 */
export function productFeatures(
  source: MatrixSource,
  options: ProductOptions = {},
): ProductFeatures {
  const call = "productFeatures";
  checkOptions(call, options, ["names", "degree", "powers", "terms", "center"]);
  const table = matrix(source, { call, argument: "source" });
  const { columns: d } = table;
  const { degree = 2, powers = true } = options;
  const names = options.names ?? Array.from({ length: d }, (_, j) => `x${j}`);
  const listed: boolean = Array.isArray(names) && names.every((name) => typeof name === "string");
  const named = listed && names.length === d && new Set(names).size === d;
  check(named, call, "names", `must be ${d} different names`, names);
  checkCount(call, "degree", degree);
  checkBoolean(call, "powers", powers);
  const { terms: given } = options;
  const either = given === undefined || (options.degree ?? options.powers) === undefined;
  check(either, call, "terms", "must not be given with degree or powers", given);
  if (given !== undefined) checkTerms(call, given, d);
  const features = Array.from({ length: d }, (_, j) => column(table, j));
  const { center: from = features.map(centerOf) } = options;
  checkVector(call, "center", from);
  const center = Array.from(from);
  check(center.length === d, call, "center", `must have ${d} entries`, center.length);
  const terms =
    given?.map((term) => [...term]) ??
    termsUpTo(
      call,
      degree,
      features.map((entries) => highestPower(entries, powers ? degree : 1)),
    );
  const factors = names.map((name, j) => measured(name, Number(center[j])));
  return {
    matrix: columnsOf(call, table, terms, center),
    names: terms.map((term) => nameOf(term, sizeOf(term) === 1 ? names : factors)),
    terms,
    center,
    encode: (others) => {
      const made = matrix(others, { call: "encode", argument: "source" });
      check(made.columns === d, "encode", "source", `must have ${d} columns`, made.columns);
      return columnsOf("encode", made, terms, center);
    },
    toProducts: (line) => productsOf(line, terms, center, names),
  };
}

function columnsOf(
  call: string,
  { rows, columns, values }: Matrix,
  terms: readonly Term[],
  center: Vector,
): Matrix {
  const width = terms.length;
  const made = new Float64Array(rows * width);
  const factors = terms.map((term) => ({
    isPlain: sizeOf(term) === 1,
    places: term.flatMap((exponent, j) => new Array<number>(exponent).fill(j)),
  }));
  for (let i = 0; i < rows; i++) {
    factors.forEach(({ isPlain, places }, t) => {
      let product = 1;
      for (const j of places)
        product *= Number(values[i * columns + j]) - (isPlain ? 0 : Number(center[j]));
      made[i * width + t] = product;
    });
  }
  return matrix({ values: made, width }, { call, argument: "source" });
}

/** The mean, rounded to the place of the first digit of the spread; or 0 where a column is of zeros and ones. */
function centerOf(entries: Float64Array): number {
  const [a, b, more] = new Set(entries);
  if (more === undefined && (a === 0 || b === 0)) return 0;
  const mean = meanOf(entries);
  const spread = spreadOf(entries, mean);
  if (!(spread > 0 && spread < Infinity)) return mean;
  const place = -Math.floor(Math.log10(spread));
  const unit = 10 ** Math.abs(place);
  const rounded = place > 0 ? Math.round(mean * unit) / unit : Math.round(mean / unit) * unit;
  return Number.isFinite(rounded) ? rounded + 0 : mean;
}

/** The highest power that is no combination of lower ones, at most `limit`: one less than the different values. */
function highestPower(entries: Float64Array, limit: number): number {
  const seen = new Set<number>();
  for (const entry of entries) {
    seen.add(entry);
    if (seen.size > limit) return limit;
  }
  return Math.max(1, seen.size - 1);
}

/** A feature as it stands in a product: `(height − 170)`. */
function measured(name: string, center: number): string {
  if (center === 0) return name;
  return `(${name} ${center < 0 ? "+" : "−"} ${Math.abs(center)})`;
}
