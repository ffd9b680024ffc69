import { check } from "@descent/core";
import type { TargetMoments } from "../moments.js";

/**
 * The moments about the means, from the products of an engine, which are about an origin:
 * Σ w (z − z̄)(z − z̄)ᵀ = Σ w u uᵀ − Σ w u (Σ w u)ᵀ / Σ w, with z̄ = o + Σ w u / Σ w.
 *
 * It is as exact as two passes if the origin is near the means, in units of the columns' spread, as that
 * of {@link probeOrigin} is unless few rows lie far from all others. With weights the count is their sum.
 *
 * @param products - (d + 2)² numbers, as `engine.products` gives them; those of ranges of rows may be added.
 * @param origin - The d + 1 numbers they are about, the target's first.
 * @throws DescentError if the numbers do not fit together, or the weights are all zero.
 *
 * @example
 * ```ts
 * import { centredMoments, matrix, plain, probeOrigin } from "@descent/data";
 *
 * const data = { x: matrix([1e9 + 1, 1e9 + 2, 1e9 + 3]), y: new Float64Array([2, 4, 7]) };
 * const origin = probeOrigin(data);
 * const moments = centredMoments(plain().products({ ...data, origin }), origin);
 * console.log(moments.means, moments.crossProducts.values[0], moments.targetProducts);
 * // [ 1000000002 ] 2 [ 5 ]
 * ```
 */
export function centredMoments(products: Float64Array, origin: ArrayLike<number>): TargetMoments {
  const d = origin.length - 1;
  const width = d + 2;
  const rule = `must have ${width * width} entries`;
  check(products.length === width * width, "centredMoments", "products", rule, products.length);
  const [count = 0] = products;
  check(count > 0, "centredMoments", "products", "must have positive weights", count);
  const about = (j: number, k: number): number =>
    (products[(j + 1) * width + k + 1] as number) -
    ((products[j + 1] as number) / count) * (products[k + 1] as number);
  const means = new Array<number>(d);
  const targetProducts = new Array<number>(d);
  const values = new Float64Array(d * d);
  for (let j = 0; j < d; j++) {
    means[j] = (origin[j + 1] as number) + (products[j + 1] as number) / count;
    targetProducts[j] = about(j, d);
    for (let k = 0; k < d; k++) values[j * d + k] = about(j, k);
  }
  return {
    count,
    means,
    crossProducts: { rows: d, columns: d, values },
    targetMean: (origin[0] as number) + (products[d + 1] as number) / count,
    targetProducts,
    targetSquares: about(d, d),
  };
}
