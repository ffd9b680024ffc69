import type { Vector } from "@descent/core";
import { checkFunction, checkPoint } from "./check-arguments.js";
import type { Scalar } from "./operand.js";
import { slopesOfEach, type Spread } from "./partial.js";

/**
 * The Jacobian of a function of n variables with m values: m rows of n partial derivatives, ∂fⱼ/∂xᵢ
 * in row j and column i.
 *
 * f takes its variables spread and returns an array of m values; the point is a vector of n entries.
 * f is evaluated once for every 16 of them.
 *
 * Throws a DescentError if f is no function or returns no array of numbers, or if the point is no
 * vector, is empty or has fewer entries than f has parameters.
 *
 * @example
 * ```ts
 * import { add, jacobian, mul } from "@descent/autodiff";
 *
 * console.log(jacobian((x, y) => [add(x, y), mul(x, y)])([2, 3])); // [ [ 1, 1 ], [ 3, 2 ] ]
 * ```
 */
export function jacobian(f: Spread<readonly Scalar[]>): {
  (point: Vector): readonly Vector[];
  (point: readonly Scalar[]): readonly (readonly Scalar[])[];
} {
  checkFunction("jacobian", f);
  function at(point: Vector): readonly Vector[];
  function at(point: readonly Scalar[]): readonly (readonly Scalar[])[];
  function at(point: readonly Scalar[]): readonly (readonly Scalar[])[] {
    const start = checkPoint("jacobian", f, point);
    return slopesOfEach("jacobian", f, start).map(({ partials }) => partials);
  }
  return at;
}
