import type { Scalar } from "@descent/autodiff";
import type { Cost, Vector } from "@descent/core";
import type { Subject } from "../law.js";

/** A row in a list of costs of many examples. */
export interface CostSubject extends Subject {
  /** Makes the cost, by the call that `call` shows. */
  readonly make: () => Cost;
  /** J(ŷ₁ … ŷ_N; y₁ … y_N) written in the functions of `@descent/autodiff`. */
  readonly formula: (predictions: readonly Scalar[], targets: Vector) => Scalar;
}
