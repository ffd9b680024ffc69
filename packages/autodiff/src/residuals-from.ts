import type { Residuals, Vector } from "@descent/core";
import { checkFunction, checkPoint } from "./check-arguments.js";
import type { Scalar } from "./operand.js";
import { slopesOfEach, type Spread } from "./partial.js";

/** What the residuals come to inside the function of another derivative. */
export interface ScalarResiduals {
  /** The residuals, in the order that f returns them. */
  readonly residuals: readonly Scalar[];
  /** A row for each residual: its slopes by each parameter. */
  readonly jacobian: readonly (readonly Scalar[])[];
}

/**
 * The residuals θ ↦ (r(θ), ∂r/∂θ) of a least-squares problem ½‖r(θ)‖², from a function of spread
 * parameters that returns the array of the m residuals alone, one for each observation.
 *
 * f has n parameters, `(m, b) => …` or `(...theta) => …`; θ is a vector of n entries. The Jacobian has m
 * rows of n slopes. f is evaluated once for every 16 parameters, for values and slopes together.
 *
 * Throws a DescentError if f is no function or returns no array of numbers, or if θ is no vector, is
 * empty or has fewer entries than f has parameters.
 *
 * @example
 * ```ts
 * import { add, mul, residualsFrom, sub } from "@descent/autodiff";
 *
 * const points = [
 *   { x: 1, y: 2 },
 *   { x: 2, y: 5 },
 * ];
 * const line = residualsFrom((m, b) => points.map(({ x, y }) => sub(add(mul(m, x), b), y)));
 * console.log(line([2, 1])); // { residuals: [ 1, 0 ], jacobian: [ [ 1, 1 ], [ 2, 1 ] ] }
 * ```
 */
export function residualsFrom(
  f: Spread<readonly Scalar[]>,
): Residuals & ((params: readonly Scalar[]) => ScalarResiduals) {
  checkFunction("residualsFrom", f);
  function at(params: Vector): ReturnType<Residuals>;
  function at(params: readonly Scalar[]): ScalarResiduals;
  function at(params: readonly Scalar[]): ScalarResiduals {
    const start = checkPoint("residualsFrom", f, params);
    const rows = slopesOfEach("residualsFrom", f, start);
    return {
      residuals: rows.map(({ value }) => value),
      jacobian: rows.map(({ partials }) => partials),
    };
  }
  return at;
}
