import { differentiable, square } from "@descent/autodiff";
import type { Iteration, Objective, Optimizer, Vector } from "@descent/core";
import { descend } from "@descent/optimizers";

/** J(θ) = θ², the function of the first walk; its curvature is 2. */
export const parabola: Objective = differentiable((theta) => square(theta));

/** The iterations of a run from step 0 to the given step. */
export function iterates(
  objective: Objective,
  start: Vector,
  optimizer: Optimizer,
  last: number,
): readonly Iteration[] {
  const seen: Iteration[] = [];
  for (const iteration of descend(objective, start, optimizer)) {
    seen.push(iteration);
    if (iteration.step === last) break;
  }
  return seen;
}

/** The only parameter of each iteration. */
export function thetas(iterations: readonly Iteration[]): number[] {
  return iterations.map(({ params: [theta = NaN] }) => theta);
}
