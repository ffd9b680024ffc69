import type { Vector } from "@descent/core";
import { checkFunction, checkPoint } from "./check-arguments.js";
import type { Scalar } from "./operand.js";
import { partial, type Spread } from "./partial.js";

/**
 * The Hessian of a function of n variables: the n × n matrix of the second derivatives ∂²f/∂xᵢ∂xⱼ,
 * as n rows, exactly symmetric.
 *
 * f takes its variables spread; the point is a vector of n entries. f is evaluated n(n + 1)/2 times,
 * on dual numbers of dual numbers: the lower triangle is computed and mirrored.
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
    const rows: Scalar[][] = start.map(() => []);
    rows.forEach((row, i) => {
      rows.slice(0, i + 1).forEach((column, j) => {
        const slope: Spread<Scalar> = (...params) => partial("hessian", f, params, j).slope;
        const second = partial("hessian", slope, start, i).slope;
        row[j] = second;
        column[i] = second;
      });
    });
    return rows;
  }
  return at;
}
