import { check, checkCount, checkOptions, type Vector } from "@descent/core";
import { checkNames } from "../design.js";

/**
 * What is kept of examples that have gone by: their count, means and products about the means, which is all
 * that squared error asks of them. Plain data, about d²/2 numbers for d columns however many examples there were.
 *
 * Lists of means have d + 1 entries, one for each column and the target's last.
 */
export interface LinearStream {
  /** What this is. */
  readonly format: "descent-linear-stream";
  /** Of the format; a newer one is refused. */
  readonly version: 1;
  /** What the columns are called, if they were named. */
  readonly names: readonly string[] | null;
  /** d. */
  readonly columns: number;
  /** The rows that went by. */
  readonly rows: number;
  /** Those of them that had a weight. */
  readonly examples: number;
  /** The sense of the weights; `null` as long as none were given. */
  readonly weighting: "precision" | "frequency" | null;
  /** Whether earlier examples were made to count less. */
  readonly decayed: boolean;
  /** Σ w: the examples, or the sum of their weights. */
  readonly count: number;
  /** The means, rounded. */
  readonly means: Vector;
  /** What rounding took off them: a mean is the sum of both. */
  readonly rests: Vector;
  /** Σ w (z − z̄)(z − z̄)ᵀ with z = (x, y): the entries on and below the diagonal, row after row. */
  readonly products: Vector;
}

/** What is known of the columns of a stream. One of both is needed. */
export interface StreamOptions {
  /** d, from 1. */
  readonly columns?: number;
  /** What the columns are called, each otherwise. */
  readonly names?: readonly string[];
}

/**
 * A stream in which no example has gone by yet, for {@link partialFit} to add to.
 *
 * @param options - `columns` or `names`.
 * @throws DescentError if neither says how many columns there are, or they contradict each other.
 *
 * @example
 * ```ts
 * import { emptyStream } from "@descent/models/stream";
 *
 * const { columns, rows, products } = emptyStream({ names: ["height", "age"] });
 * console.log(columns, rows, products.length); // 2 0 6
 * ```
 */
export function emptyStream(options: StreamOptions): LinearStream {
  const call = "emptyStream";
  checkOptions(call, options, ["columns", "names"]);
  const { names, columns = names?.length } = options;
  check(columns !== undefined, call, "columns", "must be given, or names", columns);
  checkCount(call, "columns", columns);
  checkNames(call, names, columns);
  const zeros = new Array<number>(columns + 1).fill(0);
  return {
    format: "descent-linear-stream",
    version: 1,
    names: names ? [...names] : null,
    columns,
    rows: 0,
    examples: 0,
    weighting: null,
    decayed: false,
    count: 0,
    means: zeros,
    rests: zeros,
    products: new Array<number>(productsOf(columns)).fill(0),
  };
}

/** How many products there are of so many columns and the target. */
export function productsOf(columns: number): number {
  return ((columns + 1) * (columns + 2)) / 2;
}
