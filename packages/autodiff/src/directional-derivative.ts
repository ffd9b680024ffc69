import type { Vector } from "@descent/core";
import { checkDirection, checkFunction, checkPoint } from "./check-arguments.js";
import { Dual, slopeAt } from "./dual.js";
import type { Scalar } from "./operand.js";
import type { Spread } from "./partial.js";
import { perturb } from "./perturb.js";

/**
 * The directional derivative ∇f(x)·v of a function of n variables: how fast f changes at the point x
 * when x moves along the direction v, which need not have length 1.
 *
 * f takes its variables spread, `(x, y) => …` or `(...theta) => …`; point and direction are vectors of n
 * entries. f is evaluated once, whatever n is: on the dual numbers xᵢ + vᵢε.
 *
 * Throws a DescentError if f is no function or returns no number, if the point is no vector, is
 * empty or has fewer entries than f has parameters, or if the direction is no vector of as many entries.
 *
 * @example
 * ```ts
 * import { directionalDerivative, mul, square } from "@descent/autodiff";
 *
 * const slope = directionalDerivative((x, y) => mul(square(x), y));
 * console.log(slope([3, 5], [1, 0])); // 30
 * console.log(slope([3, 5], [0.5, 2])); // 33
 * ```
 */
export function directionalDerivative(f: Spread<Scalar>): {
  (point: Vector, direction: Vector): number;
  (point: readonly Scalar[], direction: readonly Scalar[]): Scalar;
} {
  const call = "directionalDerivative";
  checkFunction(call, f);
  function at(point: Vector, direction: Vector): number;
  function at(point: readonly Scalar[], direction: readonly Scalar[]): Scalar;
  function at(point: readonly Scalar[], direction: readonly Scalar[]): Scalar {
    const start = checkPoint(call, f, point);
    return slopeAlong(call, f, start, checkDirection(call, "direction", direction, start));
  }
  return at;
}

/** ∇f(point)·direction. */
export function slopeAlong(
  call: string,
  f: Spread<Scalar>,
  point: readonly Scalar[],
  direction: readonly Scalar[],
): Scalar {
  return perturb((level) => {
    const moved = point.map((x, i) => new Dual(level, x, direction[i] as Scalar));
    return slopeAt(call, f(...moved), level);
  });
}
