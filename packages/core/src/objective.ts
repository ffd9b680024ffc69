import type { Vector } from "./vector.js";

/** The value of a function of the parameters at one point, and its gradient there. */
export interface Evaluation {
  /** J(θ). */
  readonly value: number;
  /** ∇J(θ): one partial derivative for each parameter, in the order of the parameters. */
  readonly gradient: Vector;
}

/**
 * The function that is made small: θ ↦ (J(θ), ∇J(θ)).
 *
 * With `Batch = void` it is the same function at every step; otherwise each step measures it on
 * its own batch (mini-batch and stochastic gradient descent).
 */
export type Objective<Batch = void> = (params: Vector, batch: Batch) => Evaluation;

/** An objective that answers later: one that asks a worker, a database or another machine. */
export type AsyncObjective<Batch = void> = (
  params: Vector,
  batch: Batch,
) => Evaluation | PromiseLike<Evaluation>;

/** The residuals rᵢ(θ) of a least-squares problem ½‖r(θ)‖², with row i of the Jacobian ∂rᵢ/∂θ. */
export type Residuals = (params: Vector) => {
  readonly residuals: Vector;
  readonly jacobian: readonly Vector[];
};
