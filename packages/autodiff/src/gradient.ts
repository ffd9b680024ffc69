import type { Vector } from "@descent/core";
import { checkFunction, checkPoint } from "./check-arguments.js";
import type { Scalar } from "./operand.js";
import { slopesAt, type Spread } from "./partial.js";

/**
 * The gradient ∇f of a function of n variables: the vector of the n partial derivatives ∂f/∂xᵢ.
 *
 * f takes its variables spread, `(x, y) => …` or `(...theta) => …`; the point is a vector of n
 * entries. f is evaluated once for every 16 of them.
 *
 * Throws a DescentError if f is no function or returns no number, if the point is no vector, is
 * empty or has fewer entries than f has parameters, or if f uses a variable of a derivative that is over.
 *
 * @example
 * ```ts
 * import { add, gradient, pow } from "@descent/autodiff";
 *
 * console.log(gradient((x, y) => add(pow(x, 4), pow(y, 7)))([2, 1])); // [ 32, 7 ]
 * ```
 */
export function gradient(f: Spread<Scalar>): {
  (point: Vector): Vector;
  (point: readonly Scalar[]): readonly Scalar[];
} {
  checkFunction("gradient", f);
  function at(point: Vector): Vector;
  function at(point: readonly Scalar[]): readonly Scalar[];
  function at(point: readonly Scalar[]): readonly Scalar[] {
    const start = checkPoint("gradient", f, point);
    return slopesAt("gradient", f, start).partials;
  }
  return at;
}
