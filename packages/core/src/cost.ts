import type { Vector } from "./vector.js";

/** The cost J of N predictions together, such as the mean of their losses. */
export interface Cost {
  /** The call that makes it: `mse`, `meanOf(huberLoss(1.5))`. */
  readonly name: string;
  /** J(ŷ₁ … ŷ_N; y₁ … y_N). */
  readonly value: (predictions: Vector, targets: Vector) => number;
  /** ∂J/∂ŷᵢ for each i. */
  readonly slopes: (predictions: Vector, targets: Vector) => Vector;
}
