import type { Engine, EngineData } from "@descent/core";
import { probeOrigin } from "@descent/data";
import { inRanges, type Work } from "./work.js";

/** What squared error asks of the examples, in standard units. */
export interface StandardMoments {
  /** n: the examples, or the sum of their weights. */
  readonly count: number;
  /** What the means are measured from: d + 1 numbers, the target's first. */
  readonly origin: Float64Array;
  /** The means, likewise; 0 for a line through the origin. */
  readonly means: Float64Array;
  /** The root mean squares about the means, likewise. 0 if constant (or if squares are too small to count). */
  readonly scales: Float64Array;
  /** The numbers of the k columns that are not constant. */
  readonly active: readonly number[];
  /** Their correlations, k by k. */
  readonly correlations: Float64Array;
  /** Their mean product with the target, in units of their own scale and raw units of the target. */
  readonly targets: Float64Array;
}

/** The moments of all rows, in one pass; in two, if the rows that the origin is of lie far off those with weight. */
export function* momentsOf(
  engine: Engine,
  data: EngineData,
  intercept: boolean,
): Work<StandardMoments> {
  let origin = intercept ? probeOrigin(data) : new Float64Array(data.x.columns + 1);
  for (let again = false; ; again = true) {
    const products = yield* productsOf(engine, { ...data, origin });
    const moments = standardMoments(products, origin, intercept);
    const { means, scales } = moments;
    const isFar = means.some((mean, j) => Math.abs(mean) > 1000 * Number(scales[j]));
    if (again || !isFar) return moments;
    origin = origin.map((o, j) => o + Number(means[j]));
  }
}

/** `engine.products` of all rows, in pieces. */
function* productsOf(engine: Engine, data: EngineData): Work<Float64Array> {
  const { rows, columns } = data.x;
  const sums = new Float64Array((columns + 2) ** 2);
  yield* inRanges(rows, ((columns + 2) * (columns + 3)) / 2, (from, to) => {
    const part = engine.products(data, [from, to]);
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (part[i] as number);
  });
  return sums;
}

/** The moments from products about an origin. */
export function standardMoments(
  products: Float64Array,
  origin: Float64Array,
  intercept: boolean,
): StandardMoments {
  const d = origin.length - 1;
  const width = d + 2;
  const count = products[0] as number;
  // Of the target first, which comes last in the products.
  const place = (j: number): number => (j === 0 ? d + 1 : j);
  const means = new Float64Array(d + 1);
  if (intercept) for (let j = 0; j <= d; j++) means[j] = (products[place(j)] as number) / count;
  const about = (i: number, j: number): number =>
    (products[place(i) * width + place(j)] as number) / count -
    (means[i] as number) * (means[j] as number);
  const scales = new Float64Array(d + 1);
  const active: number[] = [];
  for (let j = 0; j <= d; j++) {
    scales[j] = Math.sqrt(Math.max(0, about(j, j)));
    if (j > 0 && (scales[j] as number) > 0) active.push(j - 1);
  }
  const k = active.length;
  const correlations = new Float64Array(k * k);
  const targets = new Float64Array(k);
  for (let a = 0; a < k; a++) {
    const i = (active[a] as number) + 1;
    const scale = scales[i] as number;
    targets[a] = about(i, 0) / scale;
    for (let b = 0; b < a; b++) {
      const j = (active[b] as number) + 1;
      const entry = about(i, j) / scale / (scales[j] as number);
      correlations[a * k + b] = entry;
      correlations[b * k + a] = entry;
    }
    correlations[a * k + a] = 1;
  }
  return { count, origin, means, scales, active, correlations, targets };
}
