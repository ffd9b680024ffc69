import { checkCount, checkOptions, type Optimizer } from "@descent/core";
import { callName } from "../call-name.js";
import type { LastSearch } from "../line-search/first-step.js";
import { restarting } from "../line-search/restarting.js";
import { type StrongWolfeOptions, wolfeSearch } from "../line-search/strong-wolfe.js";
import { chain } from "./chain.js";
import { lbfgsDirection, type Curvatures } from "./lbfgs-direction.js";

/** The options of {@link lbfgs}: its memory, and those of its line search. */
export interface LbfgsOptions extends Omit<StrongWolfeOptions, "step"> {
  /** m: how many of the last steps it learns from; 10 unless given. */
  readonly memory?: number;
}

/**
 * Limited-memory BFGS (Nocedal, 1980; Liu and Nocedal, 1989): θ ← θ − α H ∇J(θ), where H, the inverse
 * of the Hessian as far as the last m steps show it, is that of `lbfgsDirection`, and α a step that
 * meets the strong Wolfe conditions.
 *
 * The method of choice for smooth costs of many parameters without noise: no rate to choose, and it
 * ends faster than linearly. Where the search fails it forgets its steps and tries the gradient. It
 * wants the whole cost at every step, not batches.
 *
 * @throws DescentError if an option is out of range or unknown; from `update`, LineSearchError if
 *   not even along the gradient a step is found.
 *
 * @example
 * ```ts
 * import { lbfgs, minimize } from "@descent/optimizers";
 *
 * // Rosenbrock's valley, from its usual start
 * const valley = ([x = 0, y = 0]: readonly number[]) => ({
 *   value: 100 * (y - x * x) ** 2 + (1 - x) ** 2,
 *   gradient: [-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)],
 * });
 * const { params, converged } = minimize(valley, [-1.2, 1], lbfgs());
 * console.log(params.map((entry) => entry.toFixed(6)), converged); // [ '1.000000', '1.000000' ] true
 * ```
 */
export function lbfgs(options: LbfgsOptions = {}): Optimizer<readonly [Curvatures, LastSearch]> {
  checkOptions("lbfgs", options, ["memory", "decrease", "curvature", "maxEvaluations"]);
  const { memory = 10, ...search } = options;
  checkCount("lbfgs", "memory", memory);
  return {
    ...restarting(chain(lbfgsDirection(memory), wolfeSearch("lbfgs", { ...search, step: 1 }))),
    name: callName("lbfgs", options),
  };
}
