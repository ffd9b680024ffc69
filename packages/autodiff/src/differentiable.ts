import type { Evaluation, Objective, Vector } from "@descent/core";
import { checkFunction, checkPoint } from "./check-arguments.js";
import type { Scalar } from "./operand.js";
import { slopesAt, type Spread } from "./partial.js";

/** What an objective comes to inside the function of another derivative. */
export interface ScalarEvaluation {
  /** f(θ). */
  readonly value: Scalar;
  /** ∇f(θ). */
  readonly gradient: readonly Scalar[];
}

/**
 * The objective θ ↦ (f(θ), ∇f(θ)) that an optimizer asks for, from a function of spread parameters
 * alone.
 *
 * f has n parameters, `(m, b) => …` or `(...theta) => …`; the objective takes the vector θ of n
 * entries. f is evaluated once for every 16 of them, for value and gradient together. Inside the function
 * of another derivative, value and gradient may depend on that function's variable.
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
export function differentiable(
  f: Spread<Scalar>,
): Objective & ((params: readonly Scalar[]) => ScalarEvaluation) {
  checkFunction("differentiable", f);
  function at(params: Vector): Evaluation;
  function at(params: readonly Scalar[]): ScalarEvaluation;
  function at(params: readonly Scalar[]): ScalarEvaluation {
    const start = checkPoint("differentiable", f, params);
    const { value, partials } = slopesAt("differentiable", f, start);
    return { value, gradient: partials };
  }
  return at;
}
