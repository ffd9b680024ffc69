import type { Vector } from "@descent/core";
import { checkFunction, checkPoint } from "./check-arguments.js";
import type { Scalar } from "./operand.js";
import { slopesAt, slopesOfEach, type Spread } from "./partial.js";

/**
 * The Hessian of a function of n variables: the n × n matrix of the second derivatives ∂²f/∂xᵢ∂xⱼ,
 * as n rows, exactly symmetric.
 *
 * f takes its variables spread; the point is a vector of n entries. The Hessian is the Jacobian of the
 * gradient: f is evaluated ⌈n/16⌉² times. The lower triangle is mirrored.
 *
 * Throws a DescentError if f is no function or returns no number, if the point is no vector, is
 * empty or has fewer entries than f has parameters, or if f uses a variable of a derivative that is over.
 *
 * @example
 * ```ts
 * import { hessian, mul, square } from "@descent/autodiff";
 *
 * console.log(hessian((x, y) => mul(square(x), y))([3, 5])); // [ [ 10, 6 ], [ 6, 0 ] ]
 * ```
 */
export function hessian(f: Spread<Scalar>): {
  (point: Vector): readonly Vector[];
  (point: readonly Scalar[]): readonly (readonly Scalar[])[];
} {
  checkFunction("hessian", f);
  function at(point: Vector): readonly Vector[];
  function at(point: readonly Scalar[]): readonly (readonly Scalar[])[];
  function at(point: readonly Scalar[]): readonly (readonly Scalar[])[] {
    const start = checkPoint("hessian", f, point);
    const gradient: Spread<readonly Scalar[]> = (...params) =>
      slopesAt("hessian", f, params).partials;
    const rows = slopesOfEach("hessian", gradient, start).map(({ partials }) => [...partials]);
    // The two orders of differentiation differ by rounding, so one triangle is the mirror of the other.
    for (const [i, row] of rows.entries()) {
      for (let j = 0; j < i; j++) (rows[j] as Scalar[])[i] = row[j] as Scalar;
    }
    return rows;
  }
  return at;
}
