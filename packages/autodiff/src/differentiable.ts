import { type Evaluation, type Objective, type Vector } from "@descent/core";
import { checkFunction, checkPlain, checkPoint } from "./check-arguments.js";
import type { Scalar } from "./operand.js";
import { partial, type Spread } from "./partial.js";

/**
 * The objective θ ↦ (f(θ), ∇f(θ)) that an optimizer asks for, from a function of spread parameters
 * alone.
 *
 * f has n parameters, `(m, b) => …` or `(...theta) => …`; the objective takes the vector θ of n
 * entries. f is evaluated n times for value and gradient together.
 *
 * Throws a DescentError if f is no function or returns no number, if θ is no vector, is empty or has
 * fewer entries than f has parameters, or if f uses a variable of a derivative that is over.
 *
 * @example
 * ```ts
 * import { differentiable, square } from "@descent/autodiff";
 *
 * const bowl = differentiable((theta) => square(theta));
 * console.log(bowl([3])); // { value: 9, gradient: [ 6 ] }
 * ```
 */
export function differentiable(f: Spread<Scalar>): Objective {
  checkFunction("differentiable", f);
  return (params: Vector): Evaluation => {
    const at = checkPoint("differentiable", f, params);
    let value = NaN;
    const gradient = at.map((_, i) => {
      const pushed = partial("differentiable", f, at, i);
      checkPlain("differentiable", pushed.value);
      checkPlain("differentiable", pushed.slope);
      value = pushed.value;
      return pushed.slope;
    });
    return { value, gradient };
  };
}
