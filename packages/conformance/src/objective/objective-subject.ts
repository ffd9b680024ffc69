import type { Scalar } from "@descent/autodiff";
import type { Objective, Vector } from "@descent/core";
import type { Subject } from "../law.js";

/** A row in a list of objectives. */
export interface ObjectiveSubject extends Subject {
  /** Makes the objective, by the call that `call` shows; one on batches is made with its batch. */
  readonly make: () => Objective;
  /** Where it is measured: a few points, away from kinks. */
  readonly points: readonly Vector[];
  /** J(θ) written in the functions of `@descent/autodiff`, the parameters spread, if it can be. */
  readonly formula?: (...params: Scalar[]) => Scalar;
}
