import type { Objective, Vector } from "@descent/core";

/** A function to minimise of which everything is known. */
export interface TestProblem {
  /** The call that makes it: `quadratic({ size: 4, condition: 100 })`. */
  readonly name: string;
  /** θ ↦ (J(θ), ∇J(θ)). */
  readonly objective: Objective;
  /** The customary starting point. */
  readonly start: Vector;
  /** The θ at which J is smallest. */
  readonly minimiser: Vector;
  /** J there. */
  readonly minimum: number;
  /** Other points that no nearby point is lower than, as far as they are known. */
  readonly otherMinima?: readonly KnownMinimum[];
  /** The largest eigenvalue of the Hessian over all θ, if there is one and the problem is convex. */
  readonly largestCurvature?: number;
  /** Who published it, and where. */
  readonly citation: string;
}

/** A minimum of a test problem besides its first. */
export interface KnownMinimum {
  /** θ. */
  readonly params: Vector;
  /** J there. */
  readonly value: number;
}
