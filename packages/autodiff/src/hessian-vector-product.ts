import type { Vector } from "@descent/core";
import { checkDirection, checkFunction, checkPoint } from "./check-arguments.js";
import { slopeAlong } from "./directional-derivative.js";
import type { Scalar } from "./operand.js";
import { slopesAt, type Spread } from "./partial.js";

/**
 * The product H·v of the Hessian H of a function of n variables with a vector v, exact to rounding and
 * without the n² entries of H: it is the gradient of the directional derivative ∇f·v.
 *
 * f takes its variables spread, `(x, y) => …` or `(...theta) => …`; the point and v are vectors of n
 * entries. f is evaluated once for every 16 of them.
 *
 * Throws a DescentError if f is no function or returns no number, if the point is no vector, is
 * empty or has fewer entries than f has parameters, or if v is no vector of as many entries.
 *
 * @example
 * ```ts
 * import { hessianVectorProduct, mul, square } from "@descent/autodiff";
 *
 * const product = hessianVectorProduct((x, y) => mul(square(x), y));
 * console.log(product([3, 5], [1, 0])); // [ 10, 6 ]
 * console.log(product([3, 5], [1, 1])); // [ 16, 6 ]
 * ```
 *
 * @see B. A. Pearlmutter, Fast exact multiplication by the Hessian (1994).
 */
export function hessianVectorProduct(f: Spread<Scalar>): {
  (point: Vector, vector: Vector): Vector;
  (point: readonly Scalar[], vector: readonly Scalar[]): readonly Scalar[];
} {
  const call = "hessianVectorProduct";
  checkFunction(call, f);
  function at(point: Vector, vector: Vector): Vector;
  function at(point: readonly Scalar[], vector: readonly Scalar[]): readonly Scalar[];
  function at(point: readonly Scalar[], vector: readonly Scalar[]): readonly Scalar[] {
    const start = checkPoint(call, f, point);
    const v = checkDirection(call, "vector", vector, start);
    return slopesAt(call, (...params) => slopeAlong(call, f, params, v), start).partials;
  }
  return at;
}
