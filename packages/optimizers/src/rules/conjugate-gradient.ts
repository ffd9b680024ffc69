import { checkOptions, type Optimizer } from "@descent/core";
import { callName } from "../call-name.js";
import type { LastSearch } from "../line-search/first-step.js";
import { restarting } from "../line-search/restarting.js";
import { type StrongWolfeOptions, wolfeSearch } from "../line-search/strong-wolfe.js";
import { chain } from "./chain.js";
import {
  conjugateGradientDirection,
  type ConjugateFormula,
  type LastDirection,
} from "./conjugate-gradient-direction.js";

/** The options of {@link conjugateGradient}: its formula, and those of its line search. */
export interface ConjugateGradientOptions extends StrongWolfeOptions {
  /** Which formula weighs the last direction; Polak and Ribière's unless given. */
  readonly formula?: ConjugateFormula;
}

/**
 * Nonlinear conjugate gradients (Fletcher and Reeves, 1964): θ ← θ − α d with d ← ∇J(θ) + β d of
 * {@link conjugateGradientDirection} and a step α that meets the strong Wolfe conditions, with 0.1 for
 * `curvature` unless given.
 *
 * It remembers one direction, and so suits costs of very many parameters; `lbfgs` takes fewer
 * evaluations as a rule. It wants the whole cost at every step, not batches.
 *
 * @throws DescentError if an option is out of range or unknown; from `update`, LineSearchError if
 *   not even along the gradient a step is found.
 *
 * @example
 * ```ts
 * import { conjugateGradient, minimize } from "@descent/optimizers";
 *
 * // Rosenbrock's valley, from its usual start
 * const valley = ([x = 0, y = 0]: readonly number[]) => ({
 *   value: 100 * (y - x * x) ** 2 + (1 - x) ** 2,
 *   gradient: [-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)],
 * });
 * const { params, converged } = minimize(valley, [-1.2, 1], conjugateGradient());
 * console.log(params.map((entry) => entry.toFixed(6)), converged); // [ '1.000000', '1.000000' ] true
 * ```
 */
export function conjugateGradient(
  options: ConjugateGradientOptions = {},
): Optimizer<readonly [LastDirection, LastSearch]> {
  const known = ["formula", "decrease", "curvature", "step", "maxEvaluations"];
  checkOptions("conjugateGradient", options, known);
  const { formula, ...search } = options;
  const exacting = { curvature: 0.1, ...search };
  const parts = [
    conjugateGradientDirection(formula === undefined ? {} : { formula }),
    wolfeSearch("conjugateGradient", exacting),
  ] as const;
  return { ...restarting(chain(...parts)), name: callName("conjugateGradient", options) };
}
